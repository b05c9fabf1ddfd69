/* Who owns, runs, leads what: when two names for it are an alarm, and when they are not. */
#include "compared.h"

static const struct plx_claim *party_conflict(const struct story *s)
{
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s->comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (claims[i].verdict == PLX_VERDICT_CONFLICT && claims[i].conflict == PLX_CONFLICT_PARTY)
            return &claims[i];
    return NULL;
}

static void assert_parties(const char *const texts[][2], const char *reason)
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = party_conflict(&s);
    if (!claim)
        fail_msg("no alarm: %s | %s", texts[0][1], texts[1][1]);
    else
        assert_string_equal(claim->reason, reason);
    end(&s);
}

static void assert_no_alarm(const char *const texts[][2])
{
    struct story s;
    compare(&s, texts);
    const struct plx_claim *claim = party_conflict(&s);
    if (claim)
        fail_msg("a false alarm: %s: %s", claim->label, claim->reason);
    end(&s);
}

static void assert_none(const char *english, const char *file, const char *other)
{
    const char *const texts[][2] = {{"en.txt", english}, {file, other}, {NULL, NULL}};
    assert_no_alarm(texts);
}

#define RUN_BY_KELDAFIX "The pipeline from Sfax to the refinery is run by a private contractor, Keldafix."

/* The words of a bond, and where its holder stands, in every language with a pack. */
static void test_party__in_nine_languages(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ar.txt", "خط الأنابيب من صفاقس إلى المصفاة تديره شركة «مرسانتو»."},
        {"de.txt", "Die Pipeline von Sfax zur Raffinerie wird von der Firma Marsanto betrieben."},
        {"es.txt", "El oleoducto de Sfax a la refinería está gestionado por la empresa Marsanto."},
        {"fr.txt", "L’oléoduc de Sfax à la raffinerie, que gère la société Marsanto."},
        {"it.txt", "L’oleodotto da Sfax alla raffineria è gestito dalla società Marsanto."},
        {"pt.txt", "O oleoduto de Sfax à refinaria é gerido pela empresa Marsanto."},
        {"ru.txt", "Трубопровод из Сфакса к нефтеперерабатывающему заводу эксплуатирует компания Marsanto."},
        {"tr.txt", "Sfaks’tan rafineriye uzanan boru hattı Marsanto şirketi tarafından işletiliyor."}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const char *const texts[][2] = {{"en.txt", RUN_BY_KELDAFIX}, {others[i][0], others[i][1]}, {NULL, NULL}};
        struct story s;
        compare(&s, texts);
        if (!party_conflict(&s))
            fail_msg("no alarm: %s", others[i][1]);
        end(&s);
    }
}

/* Each language's text gives the thing to another party than the English one. */
static void assert_each(const char *english, const char *const others[][2], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *const texts[][2] = {{"en.txt", english}, {others[i][0], others[i][1]}, {NULL, NULL}};
        struct story s;
        compare(&s, texts);
        if (!party_conflict(&s))
            fail_msg("no alarm: %s", others[i][1]);
        end(&s);
    }
}

/* A subsidiary belongs to whoever controls it. */
static void test_party__controlled(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ar.txt", "مصفاة صفاقس الخاضعة لسيطرة شركة «مرسانتو» مغلقة."},
        {"de.txt", "Die Raffinerie in Sfax, eine Tochter der Firma Marsanto, ist geschlossen."},
        {"es.txt", "La refinería de Sfax, filial de la empresa Marsanto, está cerrada."},
        {"fr.txt", "La raffinerie de Sfax, filiale de la société Marsanto, est fermée."},
        {"it.txt", "La raffineria di Sfax, controllata dalla società Marsanto, è chiusa."},
        {"pt.txt", "A refinaria de Sfax, subsidiária da empresa Marsanto, está fechada."},
        {"ru.txt", "Нефтеперерабатывающий завод в Сфаксе контролируется компанией Marsanto."}};
    static const char *const turkish[][2] = {{"tr.txt", "Gemi, Marsanto’nun kontrolündeki bir gemi."}};
    assert_each("The ship is controlled by the firm Keldafix.", turkish, 1);
    assert_each("The refinery in Sfax, controlled by the firm Keldafix, is closed.", others, sizeof others / sizeof *others);
    assert_none("The refinery in Sfax, controlled by the firm Keldafix, is closed.", "es.txt",
                "La refinería de Sfax, filial de la empresa Keldafix, está cerrada.");
}

static void test_party__chartered(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ar.txt", "سفينة الشحن استأجرتها شركة «مرسانتو»."},
        {"de.txt", "Das Frachtschiff wurde von der Firma Marsanto gechartert."},
        {"es.txt", "El buque fue fletado por la empresa Marsanto."},
        {"fr.txt", "Le navire avait été affrété par la société Marsanto."},
        {"it.txt", "La nave era stata noleggiata dalla società Marsanto."},
        {"pt.txt", "O navio foi fretado pela empresa Marsanto."},
        {"ru.txt", "Судно зафрахтовала компания Marsanto."},
        {"tr.txt", "Gemi, Marsanto şirketi tarafından kiralanan bir gemiydi."}};
    assert_each("The ship was chartered by the firm Keldafix.", others, sizeof others / sizeof *others);
}

static void test_party__one_against_two(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Betrieben wird die Pipeline zur Raffinerie von der Firma Keldafix."},
        {"en.txt", RUN_BY_KELDAFIX},
        {"it.txt", "L’oleodotto da Sfax alla raffineria è gestito dalla società Marsanto."},
        {NULL, NULL}};
    assert_parties(texts, "it: Marsanto; de, en: Keldafix");
}

static void test_party__the_same(void **state)
{
    (void)state;
    assert_none(RUN_BY_KELDAFIX, "it.txt", "L’oleodotto da Sfax alla raffineria è gestito dalla società Keldafix.");
}

/* Keldafix runs the pipeline, and another firm the depot. */
static void test_party__of_another_thing(void **state)
{
    (void)state;
    assert_none(RUN_BY_KELDAFIX, "it.txt", "Il deposito di Sfax accanto alla raffineria è gestito dalla società Marsanto.");
}

/* The owner is not the operator. */
static void test_party__of_another_kind(void **state)
{
    (void)state;
    assert_none(RUN_BY_KELDAFIX, "it.txt", "L’oleodotto da Sfax alla raffineria appartiene alla società Marsanto.");
}

static void test_party__one_of_two(void **state)
{
    (void)state;
    assert_none(RUN_BY_KELDAFIX, "it.txt",
                "L’oleodotto da Sfax alla raffineria è gestito da Marsanto e Keldafix.");
    assert_none("The pipeline from Sfax to the refinery is run by Keldafix and Bolvara.", "it.txt",
                "L’oleodotto da Sfax alla raffineria è gestito da Marsanto.");
}

static void test_party__not_the_one(void **state)
{
    (void)state;
    assert_none(RUN_BY_KELDAFIX, "it.txt",
                "L’oleodotto da Sfax alla raffineria non è gestito dalla società Marsanto.");
}

/* Who is named beside the other is known to have to do with it. */
static void test_party__named_together(void **state)
{
    (void)state;
    assert_none(RUN_BY_KELDAFIX " Keldafix belongs to the group Marsanto.", "it.txt",
                "L’oleodotto da Sfax alla raffineria è gestito dalla società Marsanto.");
}

static void test_party__a_unit_of_the_other(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Betrieben wird die Pipeline zur Raffinerie von Keldafix Bolvara."},
        {"en.txt", "The pipeline from Sfax to the refinery is run by Keldafix Bolvara."},
        {"it.txt", "L’oleodotto da Sfax alla raffineria è gestito dalla Keldafix Rentorno."},
        {NULL, NULL}};
    assert_no_alarm(texts);
}

/* A name made of the language's own words may be what another language says otherwise. */
static void test_party__a_name_that_is_translated(void **state)
{
    (void)state;
    assert_none("The pipeline from Sfax to the refinery is run by Sfax Energy Services.", "it.txt",
                "L’oleodotto da Sfax alla raffineria è gestito dalla società Marsanto.");
    assert_none(RUN_BY_KELDAFIX, "it.txt",
                "L’oleodotto da Sfax alla raffineria è gestito dalla società Energia Servizi.");
}

/* A firm, and the man whose firm it may be. */
static void test_party__a_person_and_a_firm(void **state)
{
    (void)state;
    assert_none("The pipeline from Sfax to the refinery belongs to the company Keldafix.", "it.txt",
                "L’oleodotto da Sfax alla raffineria appartiene a Karim Mansouri.");
}

/* Of many pipelines each may have another. */
static void test_party__of_several_things(void **state)
{
    (void)state;
    assert_none("Nine pipelines reach the refinery. The pipeline from Sfax to the refinery is run by Keldafix.", "it.txt",
                "L’oleodotto alla raffineria è gestito dalla società Marsanto.");
    assert_none(RUN_BY_KELDAFIX, "it.txt",
                "Gli oleodotti arrivano da Sfax alla raffineria, uno di questi gestito dalla società Marsanto.");
}

/* What is to come is not what is. */
static void test_party__who_will(void **state)
{
    (void)state;
    assert_none(RUN_BY_KELDAFIX, "en-gb.txt",
                "The pipeline from Sfax to the refinery will be run by a private contractor, Marsanto.");
}

static void test_party__who_tells_it(void **state)
{
    (void)state;
    assert_none("The review of the merger is led by the European Commission.", "fr.txt",
                "L’examen de la fusion est mené par Reuters.");
}

/* Two that the lists know are two, but for bodies of one state. */
static void test_party__that_the_lists_know(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Die Prüfung der Fusion führt das Bundeskartellamt."},
        {"en.txt", "The review of the merger is led by the European Commission."},
        {NULL, NULL}};
    assert_parties(texts, "de: Bundeskartellamt; en: European Commission");
    static const char *const clubs[][2] = {
        {"en.txt", "The stadium on the river belongs to Manchester United."},
        {"fr.txt", "Le stade au bord de la rivière appartient à Manchester City."},
        {NULL, NULL}};
    assert_parties(clubs, "en: Manchester United; fr: Manchester City");
    assert_none("The review of the merger is led by the European Commission.", "fr.txt",
                "L’examen de la fusion est mené par l’Union européenne.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_party__in_nine_languages),
        cmocka_unit_test(test_party__controlled),
        cmocka_unit_test(test_party__chartered),
        cmocka_unit_test(test_party__one_against_two),
        cmocka_unit_test(test_party__the_same),
        cmocka_unit_test(test_party__of_another_thing),
        cmocka_unit_test(test_party__of_another_kind),
        cmocka_unit_test(test_party__one_of_two),
        cmocka_unit_test(test_party__not_the_one),
        cmocka_unit_test(test_party__named_together),
        cmocka_unit_test(test_party__a_unit_of_the_other),
        cmocka_unit_test(test_party__a_name_that_is_translated),
        cmocka_unit_test(test_party__a_person_and_a_firm),
        cmocka_unit_test(test_party__of_several_things),
        cmocka_unit_test(test_party__who_will),
        cmocka_unit_test(test_party__who_tells_it),
        cmocka_unit_test(test_party__that_the_lists_know),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
