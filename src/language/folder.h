/* The JSON files of a folder of language knowledge. */
#ifndef PLX_LANGUAGE_FOLDER_H
#define PLX_LANGUAGE_FOLDER_H

#include "data/json.h"
#include "language/builder.h"

/* What is done with a document; path is for the error. */
typedef enum plx_status plx_document_add(struct plx_builder *builder, const struct plx_json *document, const char *path,
                                         struct plx_error *error);

/* Every *.json of the folder, in the order of their names, up to the first that is refused. An absent folder adds
 * nothing. */
enum plx_status plx_folder_add(struct plx_builder *builder, const char *folder, plx_document_add *add,
                               struct plx_error *error);

/* What an item is added to, and where it stands. */
struct plx_item_source {
    struct plx_builder *builder;
    const char *field; /* of a document of concepts */
    const char *path;
    struct plx_error *error;
};

typedef enum plx_status plx_item_add(const struct plx_item_source *source, const struct plx_json *item);

/* Every item of the list that is the document's member; that there is none is an error. */
enum plx_status plx_items_add(const struct plx_item_source *source, const struct plx_json *document, const char *member,
                              plx_item_add *add);
/* "ID": WHAT, with the file's name. */
enum plx_status plx_item_complain(const struct plx_item_source *source, const char *id, const char *what);

#endif
