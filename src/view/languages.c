#include "view/languages.h"

#include <string.h>

static const struct {
    const char *code, *name;
} names[] = {
    {"af", "Afrikaans"}, {"am", "Amharic"}, {"ar", "Arabic"}, {"az", "Azerbaijani"},
    {"be", "Belarusian"}, {"bg", "Bulgarian"}, {"bn", "Bengali"}, {"bs", "Bosnian"},
    {"ca", "Catalan"}, {"cs", "Czech"}, {"cy", "Welsh"}, {"da", "Danish"}, {"de", "German"},
    {"el", "Greek"}, {"en", "English"}, {"es", "Spanish"}, {"et", "Estonian"}, {"eu", "Basque"},
    {"fa", "Persian"}, {"fi", "Finnish"}, {"fr", "French"}, {"ga", "Irish"}, {"gl", "Galician"},
    {"gu", "Gujarati"}, {"ha", "Hausa"}, {"he", "Hebrew"}, {"hi", "Hindi"}, {"hr", "Croatian"},
    {"hu", "Hungarian"}, {"hy", "Armenian"}, {"id", "Indonesian"}, {"is", "Icelandic"},
    {"it", "Italian"}, {"ja", "Japanese"}, {"ka", "Georgian"}, {"kk", "Kazakh"}, {"km", "Khmer"},
    {"kn", "Kannada"}, {"ko", "Korean"}, {"ku", "Kurdish"}, {"ky", "Kyrgyz"}, {"lo", "Lao"},
    {"lt", "Lithuanian"}, {"lv", "Latvian"}, {"mk", "Macedonian"}, {"ml", "Malayalam"},
    {"mn", "Mongolian"}, {"mr", "Marathi"}, {"ms", "Malay"}, {"mt", "Maltese"}, {"my", "Burmese"},
    {"nb", "Norwegian"}, {"ne", "Nepali"}, {"nl", "Dutch"}, {"nn", "Nynorsk"}, {"no", "Norwegian"},
    {"pa", "Punjabi"}, {"pl", "Polish"}, {"ps", "Pashto"}, {"pt", "Portuguese"},
    {"ro", "Romanian"}, {"ru", "Russian"}, {"sd", "Sindhi"}, {"si", "Sinhala"}, {"sk", "Slovak"},
    {"sl", "Slovenian"}, {"so", "Somali"}, {"sq", "Albanian"}, {"sr", "Serbian"},
    {"sv", "Swedish"}, {"sw", "Swahili"}, {"ta", "Tamil"}, {"te", "Telugu"}, {"tg", "Tajik"},
    {"th", "Thai"}, {"tk", "Turkmen"}, {"tl", "Tagalog"}, {"tr", "Turkish"}, {"tt", "Tatar"},
    {"ug", "Uyghur"}, {"uk", "Ukrainian"}, {"ur", "Urdu"}, {"uz", "Uzbek"}, {"vi", "Vietnamese"},
    {"yi", "Yiddish"}, {"zh", "Chinese"}, {"und", "unknown"},
};

const char *plx_languages_name(const char *tag)
{
    size_t length = strcspn(tag, "-_");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].code) == length && memcmp(names[i].code, tag, length) == 0)
            return names[i].name;
    return tag;
}
