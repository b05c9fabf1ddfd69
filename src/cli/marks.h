/* Where the reader's marks are kept, and a comparison with them for commands without a screen. */
#ifndef PLX_CLI_MARKS_H
#define PLX_CLI_MARKS_H

#include "cli/cli.h"
#include "tui/keeping.h"

/* The folder in the given room; false where the environment names none. */
bool plx_marks_folder(char *folder, size_t room);
const char *plx_reader_name(void);

/* A view that nothing shows: it knows what the reader did and what is filtered. */
struct plx_marked {
    struct plx_view *view;
    struct plx_keeping keeping;
};

/* Opens it, with the marks where they are asked for and there are any, and filtered (NULL: not). Anything but
 * PLX_EXIT_OK was told, and nothing is left open. */
enum plx_exit plx_marked_open(struct plx_marked *marked, const struct plx_session *session,
                              const struct plx_arguments *arguments, bool marks,
                              const char *filter);
void plx_marked_close(struct plx_marked *marked);

#endif
