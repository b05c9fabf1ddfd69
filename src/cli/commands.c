/* The table of commands and options; help, and later the manual and completion, are made from it. */
#include "cli/cli.h"

#include <string.h>

const struct plx_command plx_commands[] = {
    {"browse", "[PATH...]", "compare reports on the screen (also without the word \"browse\")",
     "A PATH is a report (plain text), a folder of reports, or - for standard input. Without a PATH\n"
     "the story that comes with parallax is opened. Where standard output is no terminal, the\n"
     "comparison is printed as a table instead. Reports stand in the order of the files' names, or in\n"
     "the order in which the folder's story.json lists them.",
     plx_run_browse},
    {"facts", "[--format table|json|csv] [--language CODE] [--explain] PATH...",
     "print the facts of each report",
     "Money, percentages, counts, measures, dates and durations with their bounds, and how they\n"
     "read in your language (in a table from 100 columns on); as JSON also entities and credits. A\n"
     "note warns of words such as \"billion\" that are another number in your language.",
     plx_run_facts},
    {"compare", "[--format table|json|csv|markdown] [--language CODE] PATH...",
     "print the claims side by side",
     "One row a claim, worst first: what contradicts, what fits, what all say alike, what only one\n"
     "says. JSON is the format for programs (docs/formats.md); given your language, its facts say\n"
     "how they read in it.",
     plx_run_compare},
    {"render", "[--columns N] [--lines N] [--keys KEYS] [--format text|svg] [PATH...]",
     "print the screen as it would stand after KEYS",
     "KEYS are names apart by spaces: \"j j Enter\". The same view that the browser shows, of PATH or\n"
     "of the story that comes with parallax.",
     plx_run_render},
    {"help", "[COMMAND]", "print help on parallax or on one command", "", plx_run_help},
};
const size_t plx_command_count = sizeof plx_commands / sizeof *plx_commands;

const struct plx_option plx_options[] = {
    {"--format", "FORMAT", "how to print", "facts compare render"},
    {"--language", "CODE", "your language, for how facts read (en, pt-BR)", "facts compare"},
    {"--explain", NULL, "the rule behind each fact, and its words", "facts"},
    {"--columns", "N", "width in cells", "facts compare render"},
    {"--lines", "N", "height in cells", "render"},
    {"--keys", "KEYS", "keys to press first", "render"},
};
const size_t plx_option_count = sizeof plx_options / sizeof *plx_options;

const struct plx_command *plx_command_find(const char *name)
{
    for (size_t i = 0; i < plx_command_count; i++)
        if (strcmp(plx_commands[i].name, name) == 0)
            return &plx_commands[i];
    return NULL;
}
