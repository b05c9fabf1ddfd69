/* The program's commands, declared in one table (commands.c): name, usage, help, options, handler. */
#ifndef PLX_CLI_CLI_H
#define PLX_CLI_CLI_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/messages.h"
#include "parallax/parallax.h"
#include "tui/loading.h"
#include "tui/profile.h"

/* Exit statuses, as the help tells them. */
enum plx_exit { PLX_EXIT_OK = 0, PLX_EXIT_FAILED = 1, PLX_EXIT_USAGE = 2 };

struct plx_config;

/* What the options of a command line said. Strings are borrowed from argv. */
struct plx_arguments {
    const char *const *paths;
    size_t path_count;
    const char *format;  /* NULL: the command's first */
    const char *keys;    /* render */
    const char *author, *into; /* translate; NULL: not said */
    const char *filter;  /* compare, export; NULL where none is given */
    const char *language;/* the reader's; NULL: by the configuration and the environment */
    struct plx_messages *messages; /* of that language, owned by cli.c; NULL: English */
    bool explain;        /* facts */
    bool ascii;          /* browse, render: frames and signs in ASCII */
    bool check, defaults; /* config */
    const struct plx_config *config; /* the reader's (settings.h), owned by cli.c */
    bool no_mouse;       /* browse */
    const char *theme;   /* NULL: auto */
    const char *bidi, *shaping; /* NULL: not said, else one of tui/profile.h's names */
    unsigned columns, lines; /* 0: not said */
};

struct plx_option {
    const char *name;    /* "--format" */
    const char *value;   /* its value's name in the help, NULL where it takes none */
    const char *help;    /* in English, as all of these: for plx_say */
    const char *commands;/* the commands that take it, apart by spaces */
};

struct plx_command {
    const char *name;
    const char *usage;   /* behind the name */
    const char *help;    /* one line */
    const char *details; /* paragraphs for "help COMMAND" */
    enum plx_exit (*run)(const struct plx_command *command, const struct plx_arguments *arguments);
};

extern const struct plx_command plx_commands[];
extern const size_t plx_command_count;
extern const struct plx_option plx_options[];
extern const size_t plx_option_count;

const struct plx_command *plx_command_find(const char *name);
/* Runs the command line; argv[0] is the program. */
enum plx_exit plx_cli_run(int argc, char **argv);

enum plx_exit plx_run_browse(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_facts(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_compare(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_export(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_sources(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_render(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_terminal_test(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_config(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_translate(const struct plx_command *, const struct plx_arguments *);
enum plx_exit plx_run_help(const struct plx_command *, const struct plx_arguments *);

/* What --bidi and --shaping say; AUTO where they say nothing. */
enum plx_bidi_choice plx_arguments_bidi(const struct plx_arguments *arguments);
enum plx_shaping_choice plx_arguments_shaping(const struct plx_arguments *arguments);

/* The comparison as a table, for a browser without a terminal. */
enum plx_exit plx_print_comparison(const struct plx_arguments *arguments);

/* What the commands that print a file share (compare.c). The format by its name; -1 where it is none of the first
 * count: those of claims, of which the first three serve facts and sources too. */
#define PLX_CLAIM_FORMATS 5
int plx_format_find(const char *name, size_t count);
/* What is wrong with a filter (NULL: none) is told before any report is opened; whether it asks for marks. */
enum plx_exit plx_check_filter(const struct plx_arguments *arguments, bool *marks);
/* Whether it is read by programs, and so in English. */
bool plx_is_for_programs(int format);
/* The width of a table: what was asked for, else the terminal's, at least 40. */
unsigned plx_table_columns(const struct plx_arguments *arguments);
/* Prints the text and frees it, or tells why it could not be made. */
enum plx_exit plx_print_made(const struct plx_arguments *arguments, enum plx_status made, char *text,
                             size_t length, const struct plx_error *error);

/* What is to be shown of the reports: claims, or their facts alone, which cost less, or nothing but their texts. */
enum plx_session_for { PLX_SESSION_CLAIMS, PLX_SESSION_FACTS, PLX_SESSION_TEXTS };

/* What commands share (session.c). All but story and comparison is set before it is opened, or zero. */
struct plx_session {
    struct plx_story *story;
    struct plx_comparison *comparison;
    struct plx_story *text_story;  /* the texts alone, as they were told to early; NULL where nobody is */
    struct plx_comparison *texts;
    plx_progress *progress;        /* told how far it has come */
    plx_early *early;              /* told the texts as soon as they are read; NULL: nobody */
    void *progress_context;        /* of both */
    struct plx_buffer *complaints; /* NULL: standard error; else lines to be printed there later */
};
/* Opens the reports and compares them, complaining of what cannot be read. NULL comparison: it was told why, and
 * the status to exit with is returned; of texts alone there is none in any case. */
/* messages: the language that the comparison speaks, NULL for programs and for English. */
enum plx_exit plx_session_open(struct plx_session *session, const struct plx_arguments *arguments,
                               enum plx_session_for purpose, const struct plx_messages *messages);
void plx_session_close(struct plx_session *session);
/* Standard output whole, or a message why not. */
enum plx_exit plx_print(const struct plx_messages *messages, const char *text, size_t length);
/* "parallax: FILE: MESSAGE" on standard error; the message in the language, where it is one of the
 * catalogue's. */
void plx_complain(const struct plx_messages *messages, const struct plx_error *error);
/* One line on standard error that says what is wrong with the command line, and where help is. The
 * format is English, for plx_say. */
enum plx_exit plx_usage_error(const struct plx_messages *messages, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The bundled story's folder, in a static place of the session; "" where it is not found. */
const char *plx_bundled_story(char *path, size_t room);
/* The folder of the program's data (session.c). */
void plx_find_data(char folder[PATH_MAX]);
/* language.c: the reader's language by the environment, as POSIX writes it, in the given room; "en"
 * where it says none. */
const char *plx_reader_language(char *language, size_t room);
/* Opens the messages of a language; where it is NULL, of the first that the environment names and
 * that has a catalogue, else English. The caller's: plx_messages_close. */
enum plx_status plx_open_messages(const char *language, struct plx_messages **messages,
                                  struct plx_error *error);
/* Columns of the terminal on standard output, or $COLUMNS, or 80. */
unsigned plx_output_columns(void);

#endif
