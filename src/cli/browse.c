/* parallax browse: the browser, or the comparison as a table where there is no terminal. */
#include <unistd.h>

#include "cli/cli.h"

enum plx_exit plx_run_browse(const struct plx_command *command,
                             const struct plx_arguments *arguments)
{
    (void)command;
    struct plx_session session;
    enum plx_exit status = plx_session_open(&session, arguments);
    plx_session_close(&session);
    return status;
}
