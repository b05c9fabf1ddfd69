/* parallax-compile CODE ASSETS OUT: compiles one language's knowledge; run by make. */
#include <stdio.h>

#include "base/save.h"
#include "language/compile.h"

int main(int count, char **arguments)
{
    if (count != 4) {
        fprintf(stderr, "usage: parallax-compile CODE ASSETS OUT\n");
        return 2;
    }
    struct plx_buffer bytes;
    struct plx_error error = {0};
    plx_buffer_init(&bytes);
    enum plx_status status = plx_compile_language(arguments[1], arguments[2], &bytes, &error);
    if (status == PLX_OK)
        status = plx_save(arguments[3], bytes.data, bytes.length, &error);
    plx_buffer_release(&bytes);
    if (status == PLX_OK)
        return 0;
    fprintf(stderr, "parallax-compile: %s: %s\n", error.file, error.message);
    return 1;
}
