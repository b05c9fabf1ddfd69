/* parallax help [COMMAND], made from the tables. */
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "cli/cli.h"

static void add_options(const struct plx_messages *m, struct plx_buffer *out, const char *command)
{
    bool any = false;
    for (size_t i = 0; i < plx_option_count; i++) {
        const struct plx_option *option = &plx_options[i];
        if (!strstr(option->commands, command))
            continue;
        if (!any)
            plx_buffer_printf(out, "\n%s\n", plx_say(m, "Options:"));
        any = true;
        plx_buffer_printf(out, "  %s %-*s  %s\n", option->name,
                          (int)(18 - strlen(option->name)), option->value ? option->value : "",
                          plx_say(m, option->help));
    }
}

static void add_command(const struct plx_messages *m, struct plx_buffer *out,
                        const struct plx_command *command)
{
    plx_buffer_printf(out, "%s parallax %s%s%s\n\n%s\n", plx_say(m, "Usage:"), command->name,
                      *command->usage ? " " : "", command->usage, plx_say(m, command->help));
    if (*command->details)
        plx_buffer_printf(out, "\n%s\n", plx_say(m, command->details));
    add_options(m, out, command->name);
}

static void add_overview(const struct plx_messages *m, struct plx_buffer *out)
{
    plx_buffer_add_string(
        out, plx_say(m, "Usage: parallax [OPTION...] [PATH...]\n"
                        "       parallax COMMAND [OPTION...] [PATH...]\n\n"
                        "Compares news reports of one story, each in its own language and script.\n\n"
                        "Commands:\n"));
    for (size_t i = 0; i < plx_command_count; i++)
        plx_buffer_printf(out, "  %-13s %s\n", plx_commands[i].name,
                          plx_say(m, plx_commands[i].help));
    plx_buffer_add_string(
        out, plx_say(m, "\n  --version  print the version\n"
                        "\nExit status: 0 done; 1 it could not be done; 2 wrong usage.\n"));
}

enum plx_exit plx_run_help(const struct plx_command *command,
                           const struct plx_arguments *arguments)
{
    struct plx_buffer out;
    plx_buffer_init(&out);
    if (arguments->path_count > 1)
        return plx_usage_error(arguments->messages, "%s takes one COMMAND", command->name);
    if (arguments->path_count == 1) {
        const struct plx_command *asked = plx_command_find(arguments->paths[0]);
        if (!asked)
            return plx_usage_error(arguments->messages, "no command \"%s\"", arguments->paths[0]);
        add_command(arguments->messages, &out, asked);
    } else {
        add_overview(arguments->messages, &out);
    }
    enum plx_exit status = plx_print(arguments->messages, plx_buffer_string(&out), out.length);
    plx_buffer_release(&out);
    return status;
}
