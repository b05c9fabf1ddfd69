/* Acts between two parties: two reports that give one in opposite order are an alarm, in the same order none. */
#include <stdio.h>

#include "compared.h"

#define MOST_BYTES 600
#define MOST_OTHERS 9

/* What is said of an act; "@" does it, to "#". */
struct said {
    const char *file, *text;
};

struct act {
    const char *english;
    struct said others[MOST_OTHERS];
};

struct pair {
    const char *latin, *arabic;
};

static const struct pair keldafix = {"Keldafix", "كيلدافيكس"}, marsanto = {"Marsanto", "مارسانتو"};
static const struct pair anna = {"Anna Keldafix", "آنا كيلدافيكس"}, irina = {"Irina Marsanto", "إيرينا مارسانتو"};
static const struct pair *const firms[2] = {&keldafix, &marsanto}, *const people[2] = {&anna, &irina};

static const char *in_script(const struct pair *name, const char *file)
{
    return strncmp(file, "ar", 2) == 0 ? name->arabic : name->latin;
}

/* What makes plain which language the file is in. */
static const struct said rest[] = {
    {"ar", " وقد أثار ذلك دهشة كبيرة في البلاد كلها منذ صباح أمس."},
    {"de", " Das hat im ganzen Land für großes Aufsehen gesorgt."},
    {"en", " It has come as a great surprise to the whole country."},
    {"es", " El caso ha causado mucha sorpresa en todo el país."},
    {"fr", " Cela a beaucoup surpris dans tout le pays."},
    {"it", " La vicenda ha suscitato grande sorpresa in tutto il paese."},
    {"pt", " O caso causou muita surpresa em todo o país, que não o esperava."},
    {"ru", " Это вызвало большое удивление во всей стране."},
    {"tr", " Bu olay bütün ülkede büyük bir şaşkınlık yarattı."}};

static const char *rest_in(const char *file)
{
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        if (strncmp(file, rest[i].file, 2) == 0)
            return rest[i].text;
    return "";
}

/* Puts the names of who does it and to whom into the text. */
static void write_out(char out[MOST_BYTES], const struct said *said, const struct pair *agent, const struct pair *patient)
{
    size_t length = 0;
    for (const char *p = said->text; *p && length + 1 < MOST_BYTES; p++) {
        char letter[2] = {*p};
        const char *piece = *p == '@' ? in_script(agent, said->file) : *p == '#' ? in_script(patient, said->file) : letter;
        length += (size_t)snprintf(out + length, MOST_BYTES - length, "%s", piece);
    }
    snprintf(out + length, MOST_BYTES - length, "%s", rest_in(said->file));
}

/* Of two parties the first does it in the English text, and in the other the second where it is turned. */
static bool is_alarm(const struct act *act, const struct said *other, const struct pair *const two[2], bool turned)
{
    char english[MOST_BYTES], text[MOST_BYTES];
    write_out(english, &(struct said){"en.txt", act->english}, two[0], two[1]);
    write_out(text, other, two[turned], two[!turned]);
    const char *const texts[][2] = {{"en.txt", english}, {other->file, text}, {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    size_t count, alarms = 0;
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        alarms += claims[i].verdict == PLX_VERDICT_CONFLICT && claims[i].conflict == PLX_CONFLICT_PARTY;
    end(&s);
    return alarms > 0;
}

static void assert_acts(const struct act *acts, size_t count, const struct pair *const two[2])
{
    for (const struct act *act = acts; act < acts + count; act++)
        for (const struct said *other = act->others; other < act->others + MOST_OTHERS && other->file; other++) {
            if (!is_alarm(act, other, two, true))
                fail_msg("no alarm: %s", other->text);
            if (is_alarm(act, other, two, false))
                fail_msg("a false alarm: %s", other->text);
        }
}

#define ASSERT_ACTS(acts) assert_acts(acts, sizeof(acts) / sizeof *(acts), firms)
#define ASSERT_ACTS_OF_PEOPLE(acts) assert_acts(acts, sizeof(acts) / sizeof *(acts), people)

static void test_turn__before_the_law(void **state)
{
    (void)state;
    static const struct act acts[] = {
        {"The firm @ has filed a criminal complaint against the firm #.",
         {{"ar.txt", "قدمت شركة «@» شكوى جنائية ضد شركة «#»."},
          {"de.txt", "Die Firma @ hat Strafanzeige gegen die Firma # erstattet."},
          {"es.txt", "La empresa @ se ha querellado contra la empresa #."},
          {"fr.txt", "La société @ a déposé une plainte contre la société #."},
          {"it.txt", "La società @ ha presentato un esposto contro la società #."},
          {"pt.txt", "A empresa @ apresentou uma queixa-crime contra a empresa #."},
          {"ru.txt", "Компания «@» подала заявление в полицию на компанию «#»."},
          {"tr.txt", "@ şirketi, # şirketi hakkında suç duyurusunda bulundu."}}},
        {"The firm @ sued the firm # on Monday, which since 2019 has had an office in Sfax.",
         {{"de.txt", "Die Firma @ hat die Firma # vor Gericht gezerrt."},
          {"es.txt", "La empresa @ se querelló en Sevilla contra la empresa #."},
          {"fr.txt", "La société @ avait traîné devant les tribunaux la société #."},
          {"it.txt", "La società @ ha trascinato in giudizio la società #."},
          {"pt.txt", "A empresa @ entrou na Justiça contra a empresa #."}}},
        {"The firm @ fined the firm # on Monday.",
         {{"ar.txt", "فرضت شركة «@» غرامة على شركة «#» يوم الإثنين."},
          {"es.txt", "La empresa @ multó el lunes a la empresa #."},
          {"fr.txt", "La société @ a infligé une amende à la société # lundi."},
          {"it.txt", "La # è stata multata lunedì dalla @."},
          {"ru.txt", "Компания «@» в понедельник оштрафовала компанию «#»."}}},
        {"The firm @ imposed sanctions on the firm #.",
         {{"ar.txt", "فرضت شركة «@» عقوبات على شركة «#»."},
          {"de.txt", "Die Firma @ hat Sanktionen gegen die Firma # verhängt."},
          {"pt.txt", "A empresa # foi sancionada pela empresa @."},
          {"ru.txt", "Компания «@» ввела санкции против компании «#»."}}}};
    ASSERT_ACTS(acts);
}

static void test_turn__of_trade(void **state)
{
    (void)state;
    static const struct act acts[] = {
        {"The firm @ has sold the factory to the firm #.",
         {{"ar.txt", "باعت شركة «@» المصنع إلى شركة «#»."},
          {"de.txt", "Die Firma @ hat die Fabrik an die Firma # verkauft."},
          {"es.txt", "La empresa @ vendió la fábrica a la empresa #."},
          {"fr.txt", "L’usine a été cédée à la société # par la société @."},
          {"it.txt", "La società @ ha venduto la fabbrica alla società #."},
          {"pt.txt", "A empresa @ vendeu a fábrica à empresa #."},
          {"ru.txt", "Компания «@» продала завод турецкой «#»."},
          {"tr.txt", "@ şirketi fabrikayı # şirketine sattı."}}},
        {"The firm @ has lent 5 million euros to the firm #.",
         {{"de.txt", "Die Firma @ hat der Firma # fünf Millionen Euro geliehen."},
          {"es.txt", "La empresa @ prestó 5 millones de euros a la empresa #."},
          {"fr.txt", "La société # a emprunté à la société @ 5 millions d’euros."},
          {"tr.txt", "@ şirketi, # şirketine 5 milyon avro borç verdi."}}},
        {"The firm @ supplies steel to the firm #.",
         {{"de.txt", "Die Firma @ liefert Stahl an die Firma #."},
          {"it.txt", "La società @ fornisce acciaio alla società #."},
          {"pt.txt", "A empresa @ fornece aço à empresa #."},
          {"ru.txt", "Компания «@» поставляет сталь компании «#»."}}},
        {"The firm @ donated the painting to the firm #.",
         {{"fr.txt", "La société @ a légué le tableau à la société #."},
          {"es.txt", "La empresa @ donó el cuadro a la empresa #."},
          {"it.txt", "Il quadro è stato donato alla società # dalla società @."},
          {"tr.txt", "@ şirketi tabloyu # şirketine bağışladı."}}},
        {"The firm # was insured by the firm @.",
         {{"de.txt", "Die Firma @ versicherte die Firma #."},
          {"it.txt", "La società # era assicurata dalla società @."},
          {"ru.txt", "Компания «#» была застрахована компанией «@»."},
          {"tr.txt", "# şirketini @ şirketi sigortaladı."}}}};
    ASSERT_ACTS(acts);
}

static void test_turn__by_force(void **state)
{
    (void)state;
    static const struct act acts[] = {
        {"The group @ opened fire on the group #.",
         {{"de.txt", "Die Gruppe @ eröffnete das Feuer auf die Gruppe #."},
          {"es.txt", "El grupo @ abrió fuego contra el grupo #."},
          {"fr.txt", "Le groupe @ a ouvert le feu sur le groupe #."},
          {"pt.txt", "O grupo @ abriu fogo contra o grupo #."},
          {"ru.txt", "Группировка «@» открыла огонь по группировке «#»."},
          {"tr.txt", "@ örgütü, # örgütüne ateş açtı."}}},
        {"The firm @ detained the firm #.",
         {{"ar.txt", "احتجزت شركة «@» شركة «#»."},
          {"de.txt", "Die Firma # wurde von der Firma @ festgehalten."},
          {"es.txt", "La empresa @ detuvo a la empresa #."},
          {"fr.txt", "La société # a été arraisonnée par la société @."},
          {"it.txt", "La società @ ha sequestrato la società #."},
          {"ru.txt", "Компания «@» задержала компанию «#»."},
          {"tr.txt", "@ şirketi, # şirketini alıkoydu."}}},
        {"The group @ kidnapped the group #.",
         {{"ar.txt", "خطفت جماعة «@» جماعة «#»."},
          {"fr.txt", "Le groupe # a été enlevé par le groupe @."},
          {"pt.txt", "O grupo @ raptou o grupo #."},
          {"ru.txt", "Группировка «@» похитила группировку «#»."}}},
        {"The firm @ shot down the firm #.",
         {{"de.txt", "Die Firma # wurde von der Firma @ abgeschossen."},
          {"es.txt", "La empresa @ derribó a la empresa #."},
          {"it.txt", "La società # è stata abbattuta dalla società @."},
          {"ru.txt", "Компания «@» подбила компанию «#»."}}},
        {"The firm @ hacked the firm #.",
         {{"ar.txt", "اخترقت شركة «@» شركة «#»."},
          {"es.txt", "La empresa # fue hackeada por la empresa @."},
          {"fr.txt", "La société @ a piraté la société #."},
          {"tr.txt", "@ şirketi, # şirketini hackledi."}}},
        {"The firm @ spied on the firm #.",
         {{"de.txt", "Die Firma @ hat die Firma # ausspioniert."},
          {"fr.txt", "La société # a été espionnée par la société @."},
          {"it.txt", "La società @ ha spiato la società #."},
          {"es.txt", "La empresa @ espió a la empresa #."}}},
        {"The firm @ robbed the firm #.",
         {{"es.txt", "La empresa @ robó a la empresa #."},
          {"it.txt", "La società # è stata derubata dalla società @."},
          {"pt.txt", "A empresa @ assaltou a empresa #."},
          {"ru.txt", "Компания «@» ограбила компанию «#»."}}}};
    ASSERT_ACTS(acts);
}

static void test_turn__between_states(void **state)
{
    (void)state;
    static const struct act acts[] = {
        {"The firm @ broke off talks with the firm #.",
         {{"de.txt", "Die Firma @ brach die Verhandlungen mit der Firma # ab."},
          {"es.txt", "La empresa @ rompió las negociaciones con la empresa #."},
          {"fr.txt", "La société @ a rompu les négociations avec la société #."},
          {"it.txt", "La società @ ha interrotto le trattative con la società #."},
          {"ru.txt", "Компания «@» прервала переговоры с компанией «#»."}}},
        {"The firm @ expelled the firm #.",
         {{"de.txt", "Die Firma # wurde von der Firma @ ausgewiesen."},
          {"es.txt", "La empresa @ expulsó a la empresa #."},
          {"ru.txt", "Компания «@» выслала компанию «#»."},
          {"tr.txt", "@ şirketi, # şirketini sınır dışı etti."}}},
        {"The firm @ recognised the firm #.",
         {{"ar.txt", "اعترفت شركة «@» بشركة «#»."},
          {"fr.txt", "La société @ a reconnu la société #."},
          {"it.txt", "La società # è stata riconosciuta dalla società @."},
          {"pt.txt", "A empresa @ reconheceu a empresa #."}}},
        {"The firm @ blocked the firm #.",
         {{"de.txt", "Die Firma @ blockierte die Firma #."},
          {"es.txt", "La empresa @ bloqueó a la empresa #."},
          {"ru.txt", "Компания «@» заблокировала компанию «#»."},
          {"tr.txt", "@ şirketi, # şirketini engelledi."}}},
        {"The group @ declared war on the group #.",
         {{"es.txt", "El grupo @ declaró la guerra al grupo #."},
          {"fr.txt", "Le groupe @ a déclaré la guerre au groupe #."},
          {"tr.txt", "@ örgütü, # örgütüne savaş ilan etti."}}},
        {"The firm @ extradited the man to the firm #.",
         {{"de.txt", "Die Firma @ hat den Häftling an die Firma # ausgeliefert."},
          {"es.txt", "La empresa @ extraditó a un preso a la empresa #."},
          {"fr.txt", "La société @ a extradé le détenu à la société #."},
          {"pt.txt", "A empresa @ extraditou o preso à empresa #."}}}};
    ASSERT_ACTS(acts);
}

/* A country closes its border to another. */
static void test_turn__of_a_border(void **state)
{
    (void)state;
    static const char *const others[][3] = {
        {"de.txt", "Sudan hat seine Grenze zu Ägypten geschlossen.", "Ägypten hat seine Grenze zu Sudan geschlossen."},
        {"es.txt", "Sudán cerró su frontera con Egipto.", "Egipto cerró su frontera con Sudán."},
        {"fr.txt", "Le Soudan a fermé sa frontière avec l’Égypte.", "L’Égypte a fermé sa frontière avec le Soudan."},
        {"ru.txt", "Судан закрыл границу с Египтом.", "Египет закрыл границу с Суданом."}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const struct act act = {.english = "Egypt closed its border with Sudan."};
        const struct said turned = {others[i][0], others[i][1]}, same = {others[i][0], others[i][2]};
        if (!is_alarm(&act, &turned, firms, false))
            fail_msg("no alarm: %s", turned.text);
        if (is_alarm(&act, &same, firms, false))
            fail_msg("a false alarm: %s", same.text);
    }
}

static void test_turn__between_people(void **state)
{
    (void)state;
    static const struct act acts[] = {
        {"@ injured #.",
         {{"de.txt", "@ verletzte #."},
          {"fr.txt", "# a été blessée par @."},
          {"pt.txt", "@ feriu #."},
          {"it.txt", "@ ha ferito #."}}},
        {"@ hired #.",
         {{"de.txt", "@ hat # engagiert."},
          {"es.txt", "@ contrató a #."},
          {"fr.txt", "# a été embauchée par @."},
          {"pt.txt", "@ contratou #."}}},
        {"@ dismissed #.",
         {{"de.txt", "# wurde von @ entlassen."},
          {"es.txt", "@ despidió a #."},
          {"fr.txt", "@ a licencié #."},
          {"it.txt", "@ ha licenziato #."}}},
        {"@ invited #.",
         {{"de.txt", "# wurde von @ eingeladen."},
          {"es.txt", "@ invitó a #."},
          {"pt.txt", "@ convidou #."},
          {"it.txt", "@ ha invitato #."}}},
        {"@ apologised to #.",
         {{"de.txt", "@ entschuldigte sich bei #."},
          {"es.txt", "@ pidió disculpas a #."},
          {"fr.txt", "@ a présenté ses excuses à #."},
          {"it.txt", "@ ha chiesto scusa a #."},
          {"pt.txt", "@ pediu desculpa a #."}}},
        {"@ thanked #.",
         {{"ar.txt", "شكرت @ #."},
          {"de.txt", "@ dankte #."},
          {"it.txt", "@ ha ringraziato #."},
          {"tr.txt", "@, #'ya teşekkür etti."}}},
        {"@ praised #.",
         {{"de.txt", "@ lobte #."},
          {"es.txt", "@ elogió a #."},
          {"fr.txt", "# a été félicitée par @."},
          {"pt.txt", "@ elogiou #."}}},
        {"@ copied #.",
         {{"de.txt", "@ hat # kopiert."},
          {"fr.txt", "# a été plagiée par @."},
          {"ar.txt", "قلدت @ #."},
          {"tr.txt", "@, #'yu taklit etti."}}},
        {"@ deceived #.",
         {{"es.txt", "@ engañó a #."},
          {"it.txt", "# è stata ingannata da @."},
          {"tr.txt", "@, #'yu kandırdı."}}}};
    ASSERT_ACTS_OF_PEOPLE(acts);
}

/* What each may well do to the other, of which each report tells one half. */
static void test_turn__of_each_to_the_other(void **state)
{
    (void)state;
    static const struct act act = {.english = "@ warned # on Monday."};
    static const struct said other = {"de.txt", "@ hat # am Dienstag gewarnt."};
    if (is_alarm(&act, &other, people, true))
        fail_msg("a false alarm: %s", other.text);
}

/* One of the two is told by its kind alone; what is said around tells that it is one case. */
static void test_turn__by_the_company(void **state)
{
    (void)state;
    static const char suing[] = "Keldafix is suing the company before a court in Belgrade for 6.5 million euros of unpaid bills. "
                                "The hearing in Belgrade opens in May.";
    static const char *const sued[][2] = {
        {"fr.txt", "Le consortium a assigné Keldafix devant un tribunal de Belgrade pour 6,5 millions d'euros de factures impayées. "
                   "L'audience de Belgrade s'ouvrira en mai."},
        {"it.txt", "Il consorzio ha denunciato Keldafix davanti a un tribunale di Belgrado per 6,5 milioni di euro di fatture non "
                   "pagate. L'udienza a Belgrado si apre in maggio."},
        {"ru.txt", "Консорциум подал иск к фирме Keldafix в суд Белграда из-за неоплаченных счетов на 6,5 млн евро. Слушание в "
                   "Белграде откроется в мае."}};
    for (size_t i = 0; i < sizeof sued / sizeof *sued; i++) {
        const char *const texts[][2] = {{"en.txt", suing}, {sued[i][0], sued[i][1]}, {NULL, NULL}};
        struct story s;
        compare(&s, texts);
        if (!conflict(&s, PLX_CONFLICT_PARTY))
            fail_msg("no alarm: %s", sued[i][1]);
        end(&s);
    }
    static const char *const alike[][2] = {
        {"en.txt", suing},
        {"it.txt", "Keldafix ha denunciato il consorzio davanti a un tribunale di Belgrado per 6,5 milioni di euro di fatture non "
                   "pagate. L'udienza a Belgrado si apre in maggio."},
        {NULL, NULL}};
    static const char *const another[][2] = {
        {"en.txt", suing},
        {"it.txt", "Il consorzio ha denunciato Keldafix."},
        {NULL, NULL}};
    static const char *const apposed[][2] = {
        {"en.txt", suing},
        {"it.txt", "Il consorzio Marsanto e Keldafix ha denunciato un ladro davanti a un tribunale di Belgrado per 6,5 milioni di "
                   "euro di fatture non pagate. L'udienza a Belgrado si apre in maggio."},
        {NULL, NULL}};
    assert_no_conflict(alike);
    assert_no_conflict(another);
    assert_no_conflict(apposed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_turn__before_the_law),
        cmocka_unit_test(test_turn__of_trade),
        cmocka_unit_test(test_turn__by_force),
        cmocka_unit_test(test_turn__between_states),
        cmocka_unit_test(test_turn__of_a_border),
        cmocka_unit_test(test_turn__between_people),
        cmocka_unit_test(test_turn__of_each_to_the_other),
        cmocka_unit_test(test_turn__by_the_company),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
