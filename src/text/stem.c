#include "text/stem.h"

#include <limits.h>
#include <libstemmer.h>

static struct sb_stemmer *snowball(struct plx_stemmer *stemmer)
{
    return (struct sb_stemmer *)stemmer;
}

struct plx_stemmer *plx_stemmer_new(const char *algorithm)
{
    return algorithm && *algorithm ? (struct plx_stemmer *)sb_stemmer_new(algorithm, "UTF_8") : NULL;
}

void plx_stemmer_free(struct plx_stemmer **stemmer)
{
    if (*stemmer)
        sb_stemmer_delete(snowball(*stemmer));
    *stemmer = NULL;
}

const char *plx_stem(struct plx_stemmer *stemmer, const char *word, size_t length,
                     size_t *stem_length)
{
    *stem_length = length;
    if (!stemmer || length > INT_MAX)
        return word;
    const sb_symbol *stem =
        sb_stemmer_stem(snowball(stemmer), (const sb_symbol *)word, (int)length);
    if (!stem)
        return word;
    *stem_length = (size_t)sb_stemmer_length(snowball(stemmer));
    return (const char *)stem;
}
