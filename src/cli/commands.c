/* The table of commands and options; help, and later the manual and completion, are made from it. */
#include "cli/cli.h"

#include <string.h>

const struct plx_command plx_commands[] = {
    {"browse", "[OPTION...] [PATH...]",
     N_("compare reports on the screen (also without the word \"browse\")"),
     N_("A PATH is a report (plain text), a folder of reports, or - for standard input. Without a PATH\n"
        "the story that comes with parallax is opened. Where standard output is no terminal, the\n"
        "comparison is printed as a table instead. Reports stand in the order of the files' names, or in\n"
        "the order in which the folder's story.json lists them.\n\n"
        "What you tag, decide and note is kept in $XDG_DATA_HOME/parallax (~/.local/share/parallax) the\n"
        "moment you do it.\n\n"
        "Terminals differ in who puts right-to-left text in order: parallax knows most of them, asks\n"
        "the others, and is told by --bidi where that fails (parallax terminal-test)."),
     plx_run_browse},
    {"facts", "[--format table|json|csv] [--language CODE] [--filter EXPR] [--explain] PATH...",
     N_("print the facts of each report"),
     N_("Money, percentages, counts, measures, dates and durations with their bounds, and how they\n"
        "read in your language (in a table from 100 columns on); as JSON also entities and credits. A\n"
        "note warns of words such as \"billion\" that are another number in your language. EXPR takes some\n"
        "of them by kind, amount, report, party and words: kind:money amount>=1bn party:openai."),
     plx_run_facts},
    {"compare", "[--format table|json|csv|markdown|brief] [--filter EXPR] PATH...",
     N_("print the claims side by side"),
     N_("One row a claim, worst first: what contradicts, what fits, what all say alike. Behind them,\n"
        "report by report: what it alone says, and what most others say and was not found in it, with\n"
        "its nearest words. JSON is the format for programs (docs/formats.md); given your language, its\n"
        "facts say how they read in it.\n\n"
        "EXPR says which claims are wanted: fields with values, words, and, or, not, brackets.\n"
        "  verdict:conflict,unclear   amount>=10bn USD   party:openai   source:none   report:ru\n"
        "  kind:money   apart:it   decision:use   tag:any   note:any   \"words of a report\"\n"
        "The same as behind & in the browser (docs/formats.md)."),
     plx_run_compare},
    {"sources", "[--format table|json|csv] [--language CODE] PATH...",
     N_("print who is credited with what"),
     N_("Newsrooms, people, bodies and unnamed sources, through whom the reports have them, and the\n"
        "claims of the sentence or quotation that credits them; then the claims that nobody is\n"
        "credited with, worst first. \"near\": a source is named close by, not for the claim. \"name ?\":\n"
        "the name looks translated by a machine. From 100 columns on with the words of credit."),
     plx_run_sources},
    {"export", "[--format brief|json|csv|markdown] [--filter EXPR] PATH...",
     N_("print what you decided, for others"),
     N_("The claims that you decided in the browser, with your notes, in the same files as behind e there. A\n"
        "brief is plain text: USE, HOLD, NO, each with who says it in which words, whom they credit, and\n"
        "what settles it. EXPR takes other claims (parallax help compare)."),
     plx_run_export},
    {"translate", "--author NAME [--into CODE] REPORT TRANSLATION",
     N_("keep a human translation of a report"),
     N_("TRANSLATION is a text file that a human made of REPORT: it is kept with your marks, shown in the\n"
        "browser behind x as a translation by NAME, and exported with its author. Its language is found, or\n"
        "named by --into. Where it has as many lines as the report, or as many paragraphs, they stand for\n"
        "each other; within them sentences are paired by their lengths, so that evidence is marked in it. A\n"
        "later one in the same language by the same NAME stands instead; u in the browser takes it back."),
     plx_run_translate},
    {"render", "[OPTION...] [PATH...]",
     N_("print the screen as it would stand after KEYS"),
     N_("KEYS are names apart by spaces: \"j j Enter\". The same view that the browser shows, of PATH or\n"
        "of the story that comes with parallax. Text is for an editor, in logical order within isolates;\n"
        "with --bidi it is what a terminal would be given."),
     plx_run_render},
    {"terminal-test", "", N_("show which --bidi and --shaping are right for this terminal"),
     N_("Prints the same words in each way of writing, and what the right one looks like. Nobody has to\n"
        "read a right-to-left script to tell."),
     plx_run_terminal_test},
    {"config", "--check [FILE] | --default", N_("check the configuration, or print its defaults"),
     N_("The configuration is $XDG_CONFIG_HOME/parallax/config (~/.config/parallax/config): a line \"name =\n"
        "value\" a setting, a line that begins with # a comment. A bad line is told with its number and\n"
        "passed over. What the command line says wins over it. A configuration to begin with:\n"
        "  parallax config --default > ~/.config/parallax/config"),
     plx_run_config},
    {"help", "[COMMAND]", N_("print help on parallax or on one command"), "", plx_run_help},
};
const size_t plx_command_count = sizeof plx_commands / sizeof *plx_commands;

const struct plx_option plx_options[] = {
    {"--format", "FORMAT", N_("how to print"), "facts compare sources export render"},
    {"--language", "CODE", N_("your language: en, ru, pt-BR ..."),
     "browse facts compare sources export translate render config help"},
    {"--filter", "EXPR", N_("only the claims, or the facts, that pass"), "facts compare export"},
    {"--author", "NAME", N_("who translated it"), "translate"},
    {"--into", "CODE", N_("the translation's language: en, ru ..."), "translate"},
    {"--explain", NULL, N_("the rule behind each fact, and its words"), "facts"},
    {"--columns", "N", N_("width in cells"), "facts compare sources export render"},
    {"--lines", "N", N_("height in cells"), "render"},
    {"--keys", "KEYS", N_("keys to press first"), "render"},
    {"--bidi", "MODE", N_("right-to-left text: auto, visual, runs or off (as in the report)"),
     "browse render"},
    {"--shaping", "MODE", N_("Arabic letters: auto, forms (joined here) or base (by the terminal)"),
     "browse render"},
    {"--theme", "NAME", N_("colours: auto, dark or light"), "browse render"},
    {"--check", NULL, N_("tell every bad line, and exit with 1 where there is one"), "config"},
    {"--default", NULL, N_("every setting, commented out, with its default"), "config"},
    {"--ascii", NULL, N_("frames and signs in ASCII"), "browse render"},
    {"--no-mouse", NULL, N_("leave the mouse to the terminal"), "browse"},
};
const size_t plx_option_count = sizeof plx_options / sizeof *plx_options;

const struct plx_command *plx_command_find(const char *name)
{
    for (size_t i = 0; i < plx_command_count; i++)
        if (strcmp(plx_commands[i].name, name) == 0)
            return &plx_commands[i];
    return NULL;
}
