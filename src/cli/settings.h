/* The reader's settings: one table, a row each with its name, values, default, help and handler. The
 * configuration file is read by it (data/config_file.h has the format), "config --default" printed from it.
 *
 * The command line wins over the file, the file over what the environment tells.
 */
#ifndef PLX_CLI_SETTINGS_H
#define PLX_CLI_SETTINGS_H

#include <limits.h>

#include "base/buffer.h"
#include "cli/cli.h"
#include "data/config_file.h"
#include "view/keymap.h"
#include "view/looks.h"

#define PLX_CONFIG_WORD 32 /* bytes of a value of one word, its NUL counted */

/* What the file says; "" where it says nothing. */
struct plx_config {
    char language[PLX_CONFIG_WORD], theme[PLX_CONFIG_WORD];
    char bidi[PLX_CONFIG_WORD], shaping[PLX_CONFIG_WORD], ascii[PLX_CONFIG_WORD];
    char columns[PLX_CONFIG_VALUE_BYTES];
    char glossary_file[PLX_CONFIG_VALUE_BYTES];
    struct plx_glossary *glossary; /* NULL: none was read */
    struct plx_keymap keymap;
    struct plx_looks looks;
};

/* Told of each bad line; error->file is "FILE:LINE". */
typedef void plx_config_bad(const struct plx_error *error, void *context);

/* PLX_ERROR_MEMORY: release it all the same. */
enum plx_status plx_config_init(struct plx_config *config);
void plx_config_release(struct plx_config *config);

/* Reads a configuration, passing over bad lines; *count (may be NULL) is of the good ones. Messages may
 * be NULL, and so may bad. PLX_ERROR_MISSING, PLX_ERROR_ACCESS, PLX_ERROR_TOO_LARGE: of the file. */
enum plx_status plx_config_load(struct plx_config *config, const char *path,
                                const struct plx_messages *messages, plx_config_bad *bad,
                                void *context, size_t *count, struct plx_error *error);
/* Reads the glossary that the configuration names, or the file "glossary" beside it; file names are those of the
 * configuration's folder. Bad lines are told and passed over. Where none is named and there is none, *count is 0, and
 * all is well; path is filled with the one that was looked for. */
enum plx_status plx_config_load_glossary(struct plx_config *config, const char *config_path,
                                         const struct plx_messages *messages, plx_config_bad *bad,
                                         void *context, char path[PATH_MAX], struct plx_error *error);
/* Where the reader's file is, or would be: XDG Base Directory Specification, $XDG_CONFIG_HOME, else
 * ~/.config; false where neither is known. */
bool plx_config_path(char path[PATH_MAX]);
/* The settings that options of the command did not say. Borrowed from config. */
void plx_config_apply(const struct plx_config *config, const struct plx_command *command,
                      struct plx_arguments *arguments);
/* A configuration with every setting commented out, at its default, under a line of help. */
void plx_config_print_defaults(const struct plx_messages *messages, struct plx_buffer *out);

#endif
