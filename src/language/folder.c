#include "language/folder.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"

static int is_json(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return entry->d_name[0] != '.' && dot && strcmp(dot, ".json") == 0;
}

static enum plx_status add_file(struct plx_builder *builder, const char *path, plx_document_add *add,
                                struct plx_error *error)
{
    struct plx_json *document;
    enum plx_status status = plx_json_read(path, &document, error);
    if (status == PLX_OK)
        status = add(builder, document, path, error);
    plx_json_free(&document);
    return status;
}

enum plx_status plx_folder_add(struct plx_builder *builder, const char *folder, plx_document_add *add,
                               struct plx_error *error)
{
    struct dirent **files = NULL;
    int count = scandir(folder, &files, is_json, alphasort);
    enum plx_status status = PLX_OK;
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, files[i]->d_name);
        if (status == PLX_OK)
            status = add_file(builder, path, add, error);
        free(files[i]);
    }
    free(files);
    return builder->failed ? plx_error_memory(error) : status;
}

enum plx_status plx_items_add(const struct plx_item_source *source, const struct plx_json *document, const char *member,
                              plx_item_add *add)
{
    const struct plx_json *item = plx_json_first(plx_json_member(document, member));
    enum plx_status status = PLX_OK;
    if (!item)
        status = plx_error_set(source->error, PLX_ERROR_FORMAT, source->path, "has no \"%s\"", member);
    for (; item && status == PLX_OK; item = plx_json_next(item))
        status = add(source, item);
    return status;
}

enum plx_status plx_item_complain(const struct plx_item_source *source, const char *id, const char *what)
{
    return plx_error_set(source->error, PLX_ERROR_FORMAT, source->path, "\"%s\": %s", id, what);
}
