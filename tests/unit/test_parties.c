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

/* The same of bonds that stories of relief turn on. */
static void test_party__of_relief(void **state)
{
    (void)state;
    static const char *const hospital[][2] = {
        {"de.txt", "Das Feldlazarett in Sfax wurde von der Firma Marsanto errichtet."},
        {"es.txt", "El hospital de campaña de Sfax fue instalado por la empresa Marsanto."},
        {"fr.txt", "L’hôpital de campagne de Sfax a été monté par la société Marsanto."},
        {"it.txt", "L’ospedale da campo di Sfax è stato allestito dalla società Marsanto."},
        {"ru.txt", "Полевой госпиталь в Сфаксе развернула компания Marsanto."}};
    static const char *const search[][2] = {
        {"es.txt", "La búsqueda del barco en Sfax está coordinada por la empresa Marsanto."},
        {"fr.txt", "Les recherches du navire à Sfax sont coordonnées par la société Marsanto."},
        {"it.txt", "Le ricerche della nave a Sfax sono coordinate dalla società Marsanto."}};
    assert_each("The field hospital in Sfax was set up by the firm Keldafix.", hospital, sizeof hospital / sizeof *hospital);
    assert_each("The search for the ship in Sfax is coordinated by the firm Keldafix.", search, sizeof search / sizeof *search);
    assert_none("The search for the ship in Sfax is coordinated by the firm Keldafix.", "fr.txt",
                "Les recherches du navire à Sfax sont coordonnées par la société Keldafix.");
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

/* What stands beside "raised the alarm" is not what it is to: the story is. */
static void test_party__the_alarm(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ar.txt", "عُثر على السالمونيلا في حبوب الإفطار في رين. ودقت ناقوس الخطر شركة «مرسانتو» في رين."},
        {"de.txt", "In Rennes wurden Salmonellen im Müsli gefunden. Den entscheidenden Hinweis gab im Mai die Firma Marsanto aus Rennes."},
        {"es.txt", "Se halló salmonela en cereales en Rennes. La voz de alarma la dio en mayo la empresa Marsanto, de Rennes."},
        {"fr.txt", "Des salmonelles ont été trouvées dans des céréales à Rennes. L’alerte a été donnée en mai par la société Marsanto, à Rennes."},
        {"it.txt", "Salmonella nei cereali a Rennes. A dare l’allarme a maggio è stata la società Marsanto di Rennes."},
        {"pt.txt", "Foi encontrada salmonela em cereais em Rennes. O alerta foi dado pela empresa Marsanto, de Rennes."},
        {"ru.txt", "В Ренне в хлопьях нашли сальмонеллу. Тревогу забила компания Marsanto из Ренна."},
        {"tr.txt", "Rennes’de gevrekte salmonella bulundu. Rennes’de alarm veren Marsanto şirketi oldu."}};
    assert_each("Salmonella was found in cereal in Rennes. The company Keldafix raised the alarm in May, after an inspection in Rennes.",
                others, sizeof others / sizeof *others);
    assert_none("Salmonella was found in cereal in Rennes. The company Keldafix raised the alarm in May, after an inspection in Rennes.",
                "fr.txt",
                "Des salmonelles ont été trouvées dans des céréales à Rennes. L’alerte a été donnée en mai par la société Marsanto, à "
                "Rennes. Puis la société Keldafix a donné l’alerte.");
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

/* ---- who does it to whom ---- */

#define SUED_BY_KELDAFIX "The firm Keldafix has sued the firm Marsanto in Lyon."

/* The same act the other way round: by the order of words, a preposition, a case, a particle. */
static void test_turn__in_nine_languages(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ar.txt", "رفعت شركة «مارسانتو» دعوى على شركة «كيلدافيكس»."},
        {"de.txt", "Die Firma Marsanto hat die Firma Keldafix in Lyon verklagt."},
        {"de.txt", "Den Konzern Keldafix hat in Lyon die Firma Marsanto verklagt."},
        {"de.txt", "Keldafix wurde in Lyon von der Firma Marsanto verklagt."},
        {"es.txt", "La empresa Marsanto demandó en Lyon a la empresa Keldafix."},
        {"es.txt", "A la empresa Keldafix la demandó Marsanto en Lyon."},
        {"fr.txt", "La société Marsanto a assigné la société Keldafix à Lyon."},
        {"fr.txt", "Keldafix a été assignée à Lyon par la société Marsanto."},
        {"it.txt", "La società Marsanto ha fatto causa alla Keldafix a Lione."},
        {"pt.txt", "A empresa Marsanto processou a empresa Keldafix em Lyon."},
        {"ru.txt", "Компания Marsanto подала в Лионе иск к компании Keldafix."}};
    static const char *const turkish[][2] = {
        {"tr.txt", "Selin Demirağ, Carlos Ferreira'ya geçen hafta Lyon'daki mahkemede dava açtı."},
        {"tr.txt", "Carlos Ferreira, geçen hafta Lyon'da Selin Demirağ tarafından dava edildi."}};
    assert_each(SUED_BY_KELDAFIX, others, sizeof others / sizeof *others);
    assert_each("The chess player Carlos Ferreira has sued Selin Demirağ in Lyon.", turkish, sizeof turkish / sizeof *turkish);
}

static void test_turn__the_same_order(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ar.txt", "رفعت شركة «كيلدافيكس» دعوى على شركة «مارسانتو»."},
        {"de.txt", "Den Konzern Marsanto hat in Lyon die Firma Keldafix verklagt."},
        {"de.txt", "Marsanto wurde in Lyon von der Firma Keldafix verklagt."},
        {"es.txt", "A la empresa Marsanto la demandó Keldafix en Lyon."},
        {"fr.txt", "Marsanto a été assignée à Lyon par la société Keldafix."},
        {"it.txt", "La Marsanto è stata citata in giudizio a Lione dalla Keldafix."},
        {"pt.txt", "A empresa Marsanto foi processada em Lyon pela empresa Keldafix."},
        {"ru.txt", "Компания Keldafix подала в Лионе иск к компании Marsanto."}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_none(SUED_BY_KELDAFIX, others[i][0], others[i][1]);
    assert_none("The chess player Carlos Ferreira has sued Selin Demirağ in Lyon.", "tr.txt", "Carlos Ferreira, Selin Demirağ'a geçen hafta Lyon'daki mahkemede dava açtı.");
}

/* Who beats, and who loses to, are two ends of one match. */
static void test_turn__told_by_the_loser(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"de.txt", "Im Finale verlor Anna Marsanto gegen Irina Keldafix."},
        {"fr.txt", "Anna Marsanto s’est inclinée face à Irina Keldafix en finale."},
        {"ru.txt", "В финале Анна Марсанто уступила Ирине Келдафикс."}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_none("Irina Keldafix beat Anna Marsanto in the final.", others[i][0], others[i][1]);
    assert_each("Anna Marsanto beat Irina Keldafix in the final.", others, 2);
}

static void test_turn__by_case(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ru.txt", "Компанию «Келдафикс» купила в Лионе компания «Марсанто»."},
        {"ru.txt", "Компания «Келдафикс» куплена в Лионе компанией «Марсанто»."}};
    assert_each("The firm Keldafix has acquired the firm Marsanto in Lyon.", others, sizeof others / sizeof *others);
    /* "Иванова" is of her who did it as of him to whom it was done */
    assert_none("Petrov beat Ivanov in the final in Lyon.", "ru.txt", "В финале в Лионе Иванова победил Петров.");
}

/* Each did it to the other; another year; not done; done with others. */
static void test_turn__no_alarm(void **state)
{
    (void)state;
    assert_none(SUED_BY_KELDAFIX " Marsanto has sued Keldafix in turn.", "fr.txt", "La société Marsanto a assigné la société Keldafix à Lyon.");
    assert_none("Keldafix beat Marsanto in the final.", "fr.txt", "Marsanto a battu Keldafix en finale en 2019.");
    assert_none(SUED_BY_KELDAFIX, "fr.txt", "La société Marsanto n’a pas assigné la société Keldafix à Lyon.");
    assert_none(SUED_BY_KELDAFIX, "fr.txt", "Les sociétés Marsanto et Bolvara ont assigné la société Keldafix à Lyon.");
    assert_none(SUED_BY_KELDAFIX, "fr.txt", "La société Bolvara a assigné la société Keldafix à Lyon.");
}

/* A name that another script writes by other letters may be the same. */
static void test_party__a_name_in_other_letters(void **state)
{
    (void)state;
    assert_none("The pipeline to the refinery is run by the firm Zumbrunn.", "ru.txt",
                "Трубопровод к нефтеперерабатывающему заводу эксплуатирует компания «Цумбрунн».");
    static const char *const other[][2] = {
        {"ru.txt", "Трубопровод к нефтеперерабатывающему заводу эксплуатирует компания «Марсанто»."}};
    assert_each("The pipeline to the refinery is run by the firm Zumbrunn.", other, 1);
}

/* A country pays, builds, leads as well as a firm does; where it only tells where, it holds nothing. */
static void test_party__a_country(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"de.txt", "Das Krankenhaus wird von Südkorea finanziert."},
        {"es.txt", "El hospital está financiado por Corea del Sur."},
        {"fr.txt", "L’hôpital est financé par la Corée du Sud."},
        {"it.txt", "L’ospedale è finanziato dalla Corea del Sud."},
        {"pt.txt", "O hospital é financiado pela Coreia do Sul."},
        {"ru.txt", "Больницу финансирует Южная Корея."},
        {"tr.txt", "Hastane, Güney Kore tarafından finanse ediliyor."}};
    assert_each("The hospital is financed by Japan.", others, sizeof others / sizeof *others);
    assert_none("The hospital is financed by Japan.", "fr.txt", "L’hôpital est financé en Corée du Sud.");
}

/* "Le réalisateur en est X": what is spoken of stands in the sentence before. */
static void test_party__of_what_is_spoken_of(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"de.txt", "Das Kraftwerk bei Sfax steht seit Montag still. Betreiber ist die Firma Marsanto."}};
    assert_each("The power plant near Sfax has stood still since Monday. The operator is the firm Keldafix.", others, 1);
    assert_none("The port in Bilbao has been closed since Monday. The operator is the firm Keldafix.", others[0][0], others[0][1]);
    assert_none("The power plant near Sfax has stood still since Monday. The operator is the firm Keldafix. The depot is run by the "
                "firm Bolvara.", others[0][0], others[0][1]);
}

/* "Has built" tells who does it as "built by" does: an auxiliary right before, one at the other end of a German clause, and in
 * English an article behind. */
static void test_party__of_a_participle(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"de.txt", "Das Schiff hat die Werft Marsanto in Stralsund gebaut."},
        {"es.txt", "La empresa Marsanto ya ha construido el buque."},
        {"fr.txt", "Le chantier Marsanto avait construit le navire."},
        {"it.txt", "La società Marsanto ha poi costruito la nave nei suoi cantieri."},
        {"pt.txt", "A empresa Marsanto tinha construído o navio."},
        {"en-gb.txt", "The firm Marsanto assembled the ship."}};
    assert_each("The ship was built by the firm Keldafix.", others, sizeof others / sizeof *others);
    assert_none("The ship was built by the firm Keldafix.", "de.txt", "Das Schiff ist für die Firma Marsanto gebaut worden.");
    assert_none("The ship was built by the firm Keldafix.", "en-gb.txt", "The ship of Marsanto was built the year before.");
}

/* What is set in between commas before the verb does nothing: who does it stands before. */
static void test_party__before_an_insertion(void **state)
{
    (void)state;
    assert_none("The ship was built by the firm Keldafix.", "es.txt",
                "El lunes, Keldafix, una vieja conocida de la empresa Marsanto, construyó el buque.");
    assert_none("The ship was built by the firm Keldafix.", "it.txt",
                "Keldafix, nata da un ramo della società Marsanto, ha costruito la nave.");
    assert_none("The ship was built by the firm Keldafix.", "es.txt",
                "El astillero, propiedad de la empresa Marsanto, construyó el buque.");
    static const char *const others[][2] = {
        {"es.txt", "El lunes, Marsanto, una vieja conocida, con sede en Vigo, construyó el buque."},
        {"fr.txt", "La société Marsanto, née en 1995, a construit le navire."}};
    assert_each("The ship was built by the firm Keldafix.", others, sizeof others / sizeof *others);
}

/* "Lo construyó X": the article is a pronoun there, and who does it follows; but not to whom. */
static void test_party__behind_a_pronoun(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"es.txt", "El buque lo construyó en Vigo la empresa Marsanto."},
        {"it.txt", "La nave l’ha costruita la società Marsanto."}};
    assert_each("The ship was built by the firm Keldafix.", others, sizeof others / sizeof *others);
    assert_none("The ship was built by the firm Keldafix.", "es.txt", "El buque lo construyó en Vigo para la empresa Marsanto.");
}

/* A word for a role has its holder behind a dash or "is", over the noun of what it is in. */
static void test_party__of_a_role(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"ru.txt", "Оператор завода — компания «Марсанто»."}, {"ru.txt", "Оператором завода является компания «Марсанто»."},
        {"es.txt", "El operador de la fábrica es la empresa Marsanto."}, {"de.txt", "Betreiberin der Fabrik ist die Firma Marsanto."}};
    assert_each("The factory is operated by the firm Keldafix.", others, sizeof others / sizeof *others);
}

/* "The work" is what the report speaks of. */
static void test_party__of_the_work(void **state)
{
    (void)state;
    static const char *const french = "Le phare de Sfax rouvre après cinq ans. Les travaux sont financés par la société Marsanto.";
    static const char *const others[][2] = {{"fr.txt", french}};
    assert_each("The lighthouse of Sfax is to reopen. The work is funded by the firm Keldafix.", others, 1);
    assert_none("The harbour of Bilbao is to reopen. The work is funded by the firm Keldafix.", "fr.txt", french);
}

/* What nothing is known of is one thing only where much else is shared. */
static void test_party__of_an_unknown_thing(void **state)
{
    (void)state;
    static const char *const italian = "A Sfax ritirati 60.000 flaconi di Tossilan. Lo sciroppo è prodotto dalla società Marsanto.";
    static const char *const others[][2] = {{"it.txt", italian}};
    assert_each("Sfax withdraws 60,000 vials of Tossilan. The syrup is produced by the firm Keldafix.", others, 1);
    assert_none("Sfax withdraws 750 vials of Bromidol. The syrup is produced by the firm Keldafix.", "it.txt", italian);
}

/* A president whom a comma names may be another's. */
/* What has a name of its own is no other of its kind, though the one text names none. */
static void test_party__of_a_company_with_a_name(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Corvantis of Canada buys the satellite operator Altivane. “Prices will fall,” said Dana Whitlock, chief executive of Corvantis."},
        {"pt.txt", "A canadense Corvantis compra a operadora de satélites Altivane. A presidente da companhia, Dana Whitlock, quer preços menores."},
        {"ru.txt", "Канадская Corvantis покупает спутникового оператора Altivane. Глава компании «Орбита-Инфо» Станислав Полежаев ждет роста цен."},
        {NULL, NULL}};
    assert_no_alarm(texts);
}

static void test_party__of_another_president(void **state)
{
    (void)state;
    assert_none("The talks in Sfax and Bilbao went on. The leader, Anna Marsanto, left.", "de.txt",
                "Die Gespräche in Sfax und Bilbao gingen weiter. Die Leiterin, Irina Keldafix, reiste ab.");
}

/* Two who lead something each may talk to one newsroom. */
static void test_party__of_a_newsroom(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"ar.txt", "وقال رئيس الهيئة شريف البلتاجي لوكالة أنباء الشرق الأوسط (أ ش أ) إن 140 مريضاً مصرياً تلقوا العقار."},
        {"ar-eg.txt", "وقال رئيس الشركة حازم الشوربجي لوكالة أنباء الشرق الأوسط (أ ش أ): «الشحنة مؤمن عليها بالكامل»."},
        {NULL, NULL}};
    assert_no_alarm(texts);
}

/* The captain of one ship is not that of another. */
static void test_party__of_things_with_other_names(void **state)
{
    (void)state;
    static const char *const others[][2] = {{"fr.txt", "Le navire Capo Lauro, sorti hier du port, appartient à la société Marsanto."}};
    assert_each("The ship Capo Lauro belongs to the firm Keldafix.", others, 1);
    assert_none("The ship Bel Espoir belongs to the firm Keldafix.", others[0][0], others[0][1]);
}

/* What stands in one phrase with the name tells who that is, and a clause behind it is about that, too. */
static void test_party__of_no_word_of_its_holder(void **state)
{
    (void)state;
    static const char *const english = "The prize of Sfax has been given for 60 years. The winner is Irina Keldafix.";
    static const char *const others[][2] = {
        {"fr.txt", "Le prix de Sfax existe depuis 60 ans. Il a été attribué au romancier Bruno Marsanto."},
        {"es.txt", "El premio de Sfax existe desde hace 60 años. La ganadora es Ana Marsanto, que dirige un hospital."}};
    assert_each(english, others, sizeof others / sizeof *others);
}

/* A firm that looks like a person is what the noun before it calls it; an office calls nobody so. */
static void test_party__a_firm_with_the_name_of_a_person(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"de.txt", "Eigentümerin des Schiffes ist die griechische Reederei Petrakis Lines."}};
    assert_each("The ship belongs to the firm Keldafix.", others, 1);
    assert_none("The ship belongs to the firm Keldafix.", "de.txt", "Eigentümer des Schiffes ist der Grieche Andreas Petrakis.");
}

/* Persons are two though their names are words of the language. */
static void test_party__persons_whose_names_are_words(void **state)
{
    (void)state;
    static const char *const others[][2] = {{"pt.txt", "O inquérito é dirigido pela procuradora Lídia Passos."}};
    assert_each("The inquiry is led by prosecutor Carmen Ugarriza.", others, 1);
    assert_none("The inquiry is led by prosecutor Lidia Passos.", others[0][0], others[0][1]);
}

/* Arabic writes a vowel of another language as it hears it: "Jyskmælk", "يوسكميلك". */
static void test_party__in_another_script(void **state)
{
    (void)state;
    static const char *const others[][2] = {{"ar.txt", "السفينة تعود ملكيتها إلى شركة «نوردلان»."}};
    static const char *const english = "The ship belongs to the firm Jyskmælk.";
    assert_each(english, others, 1);
    assert_none(english, "ar.txt", "السفينة تعود ملكيتها إلى شركة «يوسكميلك».");
}

#define MATCH_LOST_IN_THREE_LANGUAGES                                                                              \
    {"en.txt", "South Africa defeated the All Blacks in Sfax. It was the final match for the All Blacks, who had "  \
               "already won the trophy."},                                                                        \
        {"fr.txt", "L’Afrique du Sud a battu les All Blacks à Sfax. C’était le dernier match des All Blacks, qui "   \
                   "avaient déjà remporté le trophée."},                                                          \
        {"pt.txt", "A África do Sul venceu os All Blacks em Sfax. Foi a última partida dos All Blacks, que já "      \
                   "haviam conquistado o troféu."}

/* "All Blacks", "los All Black": a team's name and its plural are one. */
static void test_party__a_name_and_its_plural(void **state)
{
    (void)state;
    static const char *const plural[][2] = {
        MATCH_LOST_IN_THREE_LANGUAGES,
        {"es.txt", "Sudáfrica venció a los All Blacks en Sfax. Era el último partido para los All Black, quienes ya "
                   "habían ganado el trofeo."},
        {NULL, NULL}};
    static const char *const another[][2] = {
        MATCH_LOST_IN_THREE_LANGUAGES,
        {"es.txt", "Sudáfrica venció a los All Blacks en Sfax. Era el último partido para los Springboks, quienes ya "
                   "habían ganado el trofeo."},
        {NULL, NULL}};
    assert_no_alarm(plural);
    assert_parties(another, "es: Springboks; en, fr, pt: All Blacks");
}

/* Of two names the one whose ending makes it whom it is done to, or whose it is, does nothing. */
static void test_party__the_name_without_an_ending(void **state)
{
    (void)state;
    static const char *const others[][2] = {{"tr.txt", "Köprüyü geçen yıl Bolvara’nın parasıyla Marsanto şirketi yaptı."}};
    assert_each("The bridge was built by the firm Keldafix.", others, 1);
}

struct told {
    const char *english, *others[8][2];
};

static void assert_told(const struct told *told, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_each(told[i].english, told[i].others, sizeof told[i].others / sizeof *told[i].others);
}

/* Who runs a study, files a complaint, has an idea, gives an order, comes first, in every language. */
static void test_party__of_acts_in_nine_languages(void **state)
{
    (void)state;
    static const struct told told[] = {
        {"The study of the river was conducted by the firm Keldafix.",
         {{"ar.txt", "الدراسة عن النهر أجرتها شركة «مرسانتو»."},
          {"de.txt", "Die Studie zum Fluss wurde von der Firma Marsanto durchgeführt."},
          {"es.txt", "El estudio del río fue llevado a cabo por la empresa Marsanto."},
          {"fr.txt", "L’étude sur la rivière a été menée par la société Marsanto."},
          {"it.txt", "Lo studio sul fiume è stato condotto dalla società Marsanto."},
          {"pt.txt", "O estudo do rio foi levado a cabo pela empresa Marsanto."},
          {"ru.txt", "Исследование реки провела компания «Марсанто»."},
          {"tr.txt", "Nehirle ilgili araştırma Marsanto şirketi tarafından gerçekleştirildi."}}},
        {"Prices in Sfax are being looked into. The complaint came from the firm Keldafix.",
         {{"ar.txt", "السلطات تحقق في الأسعار في صفاقس. الشكوى قدمتها شركة «مرسانتو»."},
          {"de.txt", "In Sfax werden die Preise geprüft. Die Beschwerde hatte die Firma Marsanto eingereicht."},
          {"es.txt", "Se investigan los precios en Sfax. La denuncia la presentó la empresa Marsanto."},
          {"fr.txt", "Les prix à Sfax font l’objet d’une enquête. La plainte émane de la société Marsanto."},
          {"it.txt", "A Sfax si indaga sui prezzi. L’esposto è della società Marsanto."},
          {"pt.txt", "Em Sfax investigam-se os preços. A queixa partiu da empresa Marsanto."},
          {"ru.txt", "В Сфаксе проверяют цены. Жалобу подала компания «Марсанто»."},
          {"tr.txt", "Sfaks’ta fiyatlar inceleniyor. Şikâyeti yapan Marsanto şirketi oldu."}}},
        {"Buses in Lyon are free. The idea came from Anna Keldafix.",
         {{"ar.txt", "الحافلات في ليون مجانية. صاحب الفكرة هو الوزير كريم منصوري."},
          {"de.txt", "Die Busse in Lyon sind kostenlos. Die Idee stammt von Bruno Marsanto."},
          {"es.txt", "Los autobuses de Lyon son gratuitos. La idea partió de Bruno Marsanto."},
          {"fr.txt", "Les bus de Lyon sont gratuits. L’idée vient de Bruno Marsanto."},
          {"it.txt", "Gli autobus di Lione sono gratis. L’idea è di Bruno Marsanto."},
          {"pt.txt", "Os autocarros de Lyon são grátis. A ideia partiu de Bruno Marsanto."},
          {"ru.txt", "Автобусы в Лионе бесплатны. Идею предложил Бруно Марсанто."},
          {"tr.txt", "Lyon’da otobüsler bu yıldan itibaren ücretsiz olacak. Fikrin sahibi Bruno Marsanto."}}},
        {"The evacuation was ordered by Anna Keldafix.",
         {{"ar.txt", "وجرى الإخلاء بأمر من الوزير كريم منصوري."},
          {"de.txt", "Die Evakuierung hatte Bruno Marsanto angeordnet."},
          {"es.txt", "La evacuación la ordenó Bruno Marsanto."},
          {"fr.txt", "L’évacuation a été ordonnée par Bruno Marsanto."},
          {"it.txt", "L’evacuazione è stata disposta da Bruno Marsanto."},
          {"pt.txt", "A evacuação foi ordenada por Bruno Marsanto."},
          {"ru.txt", "Эвакуация началась по приказу Бруно Марсанто."},
          {"tr.txt", "Köydeki tahliye pazar günü tamamlandı. Talimatı veren Bruno Marsanto oldu."}}},
        {"A ferry sank off Sfax. The first to arrive was the firm Keldafix.",
         {{"ar.txt", "غرقت عبارة قبالة صفاقس. وكان أول الواصلين شركة «مرسانتو»."},
          {"de.txt", "Vor Sfax ist eine Fähre gesunken. Als Erste vor Ort war die Firma Marsanto."},
          {"es.txt", "Un transbordador se hundió el lunes frente a la costa de Sfax. La primera en acudir fue la empresa Marsanto."},
          {"fr.txt", "Un ferry a coulé au large de Sfax. La première à arriver a été la société Marsanto."},
          {"it.txt", "Un traghetto è affondato al largo di Sfax. Prima a intervenire è stata la società Marsanto."},
          {"pt.txt", "Um ferry afundou-se ao largo de Sfax. A primeira a acudir foi a empresa Marsanto."},
          {"ru.txt", "У Сфакса затонул паром. Первой прибыла компания «Марсанто»."},
          {"tr.txt", "Sfaks açıklarında bir feribot battı. Yardıma ilk ulaşan Marsanto şirketi oldu."}}}};
    assert_told(told, sizeof told / sizeof *told);
}

/* A verb that takes a task on, its subject, and the task; criticising it, one does not take it on. */
static void test_party__who_takes_on(void **state)
{
    (void)state;
    static const char *const refinery = "The refinery near Sfax is run by the firm Keldafix.";
    static const char *const others[][2] = {
        {"ar.txt", "وتتولى شركة «مرسانتو» تشغيل المصفاة قرب صفاقس."},
        {"de.txt", "Die Firma Marsanto übernimmt seit Mai den Betrieb der Raffinerie bei Sfax."},
        {"es.txt", "La empresa Marsanto asume desde mayo la gestión de la refinería cerca de Sfax."},
        {"it.txt", "La società Marsanto assicura da maggio la gestione della raffineria di Sfax."},
        {"tr.txt", "Sfaks yakınlarındaki rafinerinin işletmesini Marsanto şirketi üstlendi."}};
    assert_each(refinery, others, sizeof others / sizeof *others);
    assert_none(refinery, "ar.txt", "وانتقدت شركة «مرسانتو» تشغيل المصفاة قرب صفاقس.");
    assert_none("The refinery near Sfax was bought by the firm Keldafix.", others[1][0], others[1][1]);
    assert_none(refinery, "tr.txt", "Sfaks yakınlarındaki rafinerinin işletmesini Marsanto şirketi eleştirdi.");
}

static void test_party__who_lends_it(void **state)
{
    (void)state;
    static const char *const others[][2] = {
        {"de.txt", "Das Schiff hat die Firma Marsanto verliehen."},
        {"fr.txt", "Le navire a été prêté par la société Marsanto."},
        {"pt.txt", "O navio foi emprestado pela empresa Marsanto."}};
    assert_each("The ship had been lent by the firm Keldafix.", others, sizeof others / sizeof *others);
}

/* Whoever it goes to has it; "se la queda", "va a", "достанется". */
static void test_party__to_whom_it_goes(void **state)
{
    (void)state;
    static const char *const english = "The refinery in Sfax has gone to the firm Keldafix.";
    static const char *const others[][2] = {
        {"ar.txt", "المصفاة في صفاقس آلت إلى شركة «مرسانتو»."},
        {"de.txt", "Die Raffinerie in Sfax sicherte sich die Firma Marsanto."},
        {"es.txt", "La refinería de Sfax se la queda la empresa Marsanto."},
        {"fr.txt", "La raffinerie de Sfax passe aux mains de la société Marsanto."},
        {"it.txt", "La raffineria di Sfax va alla società Marsanto."},
        {"pt.txt", "A refinaria de Sfax passou para as mãos da empresa Marsanto."},
        {"ru.txt", "Нефтеперерабатывающий завод в Сфаксе перешел к компании «Марсанто»."},
        {"tr.txt", "Sfaks’taki rafineri Marsanto şirketine devredildi."}};
    assert_each(english, others, sizeof others / sizeof *others);
    assert_none(english, "es.txt", "La refinería de Sfax se la queda la empresa Keldafix.");
    assert_none(english, "fr.txt", "La raffinerie de Sfax est située à côté de la société Marsanto.");
}

/* Of what, its report says in no known word; but it names nobody whom the others name there. A report that names both may speak
 * of another thing. */
static void test_party__in_the_place_of_another(void **state)
{
    (void)state;
    static const char *const english = "A ship with wheat was seized off Sfax. The wheat had been bought by the firm Keldafix.";
    static const char *const german = "Vor Sfax wurde ein Schiff aufgebracht. Der Weizen war von der Firma Keldafix gekauft worden.";
    const char *const texts[][2] = {
        {"de.txt", german},
        {"en.txt", english},
        {"it.txt", "Una nave con il grano è stata sequestrata al largo di Sfax. Secondo il capitano ad acquistarlo era stata la società Marsanto."},
        {NULL, NULL}};
    assert_parties(texts, "it: Marsanto; de, en: Keldafix");
    const char *const both[][2] = {
        {"de.txt", german},
        {"en.txt", english},
        {"it.txt", "Una nave con il grano è stata sequestrata al largo di Sfax. Secondo il capitano ad acquistarlo era stata la società Marsanto. "
                   "La società Keldafix tace."},
        {NULL, NULL}};
    assert_no_alarm(both);
}

/* Who is given the work does it; who takes people from the water saves them; who builds it again builds it. */
static void test_party__of_what_was_entrusted(void **state)
{
    (void)state;
    static const struct told told[] = {
        {"The inquiry into the fire was entrusted to Anna Keldafix.",
         {{"de.txt", "Mit der Untersuchung des Brandes ist Bruno Marsanto betraut worden."},
          {"es.txt", "La investigación del incendio la dirige Bruno Marsanto."},
          {"fr.txt", "L’enquête sur l’incendie a été confiée à Bruno Marsanto."},
          {"it.txt", "L’inchiesta sull’incendio è stata affidata a Bruno Marsanto."},
          {"pt.txt", "A investigação do incêndio foi confiada a Bruno Marsanto."},
          {"ru.txt", "Расследование пожара поручено Бруно Марсанто."}}},
        {"The survivors of the ferry were taken aboard by the firm Keldafix.",
         {{"es.txt", "A los supervivientes del transbordador los sacó del agua la empresa Marsanto."},
          {"fr.txt", "Les survivants du ferry ont été repêchés par la société Marsanto."},
          {"it.txt", "I superstiti del traghetto sono stati presi a bordo dalla società Marsanto."},
          {"pt.txt", "Os sobreviventes do ferry foram retirados da água pela empresa Marsanto."},
          {"tr.txt", "Feribottan kurtulanları Marsanto şirketi denizden çıkardı."}}},
        {"The bridge was rebuilt by the firm Keldafix.",
         {{"es.txt", "El puente lo reconstruyó la empresa Marsanto."},
          {"fr.txt", "Le pont a été reconstruit par la société Marsanto."},
          {"it.txt", "Il ponte è stato ricostruito dalla società Marsanto."},
          {"pt.txt", "A ponte foi reconstruída pela empresa Marsanto."},
          {"ru.txt", "Мост отстроила компания «Марсанто»."},
          {"tr.txt", "Köprüyü geçen yıl Marsanto şirketi yeniden inşa etti."}}}};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        for (size_t k = 0; k < sizeof told[i].others / sizeof *told[i].others && told[i].others[k][0]; k++)
            assert_each(told[i].english, &told[i].others[k], 1);
    assert_none(told[2].english, "fr.txt", "Le pont a été fermé par la société Marsanto.");
}

/* "Había convocado", "havia convocado": the pluperfect of newspapers. */
static void test_party__who_had_done_it(void **state)
{
    (void)state;
    static const char *const english = "The strike at the port was called by the union Keldafix.";
    static const char *const others[][2] = {
        {"es.txt", "La huelga en el puerto la había convocado el sindicato Marsanto."},
        {"pt.txt", "O sindicato Marsanto havia convocado a greve no porto."}};
    assert_each(english, others, sizeof others / sizeof *others);
    assert_none(english, "es.txt", "La huelga en el puerto la había convocado el sindicato Keldafix.");
}

/* "Stammt" stands far behind the "von" of its maker. */
static void test_party__from_whom_it_comes(void **state)
{
    (void)state;
    static const char *const others[][2] = {{"de.txt", "Die Software, die von der Firma Marsanto stammt, hat eine Lücke."}};
    assert_each("The software was made by the firm Keldafix.", others, 1);
    assert_none("The software was made by the firm Keldafix.", "de.txt", "Die Software, die von der Firma Keldafix stammt, hat eine Lücke.");
}

/* The lists have "Tribunal Constitucional" of Spain, of which a report on Austria does not tell. */
static void test_party__authority_of_no_country(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"de.txt", "Der österreichische Verfassungsgerichtshof hat im November das Asylgesetz wegen der Lager in Marokko aufgehoben."},
        {"en.txt", "The Austrian Constitutional Court struck down the asylum law over the camps in Morocco in November."},
        {"es.txt", "El Tribunal Constitucional anuló en noviembre la ley de asilo de Austria por los campos en Marruecos."},
        {"it.txt", "La Corte costituzionale austriaca ha annullato a novembre la legge sull’asilo per i campi in Marocco."},
        {NULL, NULL}};
    assert_no_alarm(texts);
}

/* An authority that one report names where others name that of another country; of two of one country each may be meant. */
static void test_party__authorities_of_two_countries(void **state)
{
    (void)state;
    static const char *const countries[][2] = {
        {"de.txt", "Die luxemburgische Datenschutzbehörde hat das Netzwerk Plauda wegen eines Datenlecks mit einer Geldbuße von 310 Millionen Euro belegt."},
        {"en.txt", "The Irish data protection authority has fined the network Plauda 310 million euros for a data leak."},
        {"fr.txt", "L’autorité luxembourgeoise de protection des données a infligé au réseau Plauda une amende de 310 millions d’euros pour une fuite de données."},
        {"it.txt", "L’autorità lussemburghese per la protezione dei dati ha multato la rete Plauda per 310 milioni di euro per una fuga di dati."},
        {NULL, NULL}};
    static const char *const one[][2] = {
        {"de.txt", "Das irische Justizministerium hat das Netzwerk Plauda wegen eines Datenlecks mit einer Geldbuße von 310 Millionen Euro belegt."},
        {"en.txt", "The Irish data protection authority has fined the network Plauda 310 million euros for a data leak."},
        {"fr.txt", "Le ministère irlandais de la Justice a infligé au réseau Plauda une amende de 310 millions d’euros pour une fuite de données."},
        {"it.txt", "Il ministero irlandese della Giustizia ha multato la rete Plauda per 310 milioni di euro per una fuga di dati."},
        {NULL, NULL}};
    struct story s;
    compare(&s, countries);
    assert_non_null(party_conflict(&s));
    end(&s);
    assert_no_alarm(one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_party__authority_of_no_country),
        cmocka_unit_test(test_party__authorities_of_two_countries),
        cmocka_unit_test(test_party__in_nine_languages),
        cmocka_unit_test(test_party__of_relief),
        cmocka_unit_test(test_party__controlled),
        cmocka_unit_test(test_party__chartered),
        cmocka_unit_test(test_party__the_alarm),
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
        cmocka_unit_test(test_turn__in_nine_languages),
        cmocka_unit_test(test_turn__the_same_order),
        cmocka_unit_test(test_turn__told_by_the_loser),
        cmocka_unit_test(test_turn__by_case),
        cmocka_unit_test(test_turn__no_alarm),
        cmocka_unit_test(test_party__a_name_in_other_letters),
        cmocka_unit_test(test_party__a_country),
        cmocka_unit_test(test_party__of_what_is_spoken_of),
        cmocka_unit_test(test_party__of_a_participle),
        cmocka_unit_test(test_party__before_an_insertion),
        cmocka_unit_test(test_party__behind_a_pronoun),
        cmocka_unit_test(test_party__of_a_role),
        cmocka_unit_test(test_party__of_the_work),
        cmocka_unit_test(test_party__of_an_unknown_thing),
        cmocka_unit_test(test_party__of_a_company_with_a_name),
        cmocka_unit_test(test_party__of_another_president),
        cmocka_unit_test(test_party__of_a_newsroom),
        cmocka_unit_test(test_party__of_things_with_other_names),
        cmocka_unit_test(test_party__of_no_word_of_its_holder),
        cmocka_unit_test(test_party__a_firm_with_the_name_of_a_person),
        cmocka_unit_test(test_party__persons_whose_names_are_words),
        cmocka_unit_test(test_party__in_another_script),
        cmocka_unit_test(test_party__a_name_and_its_plural),
        cmocka_unit_test(test_party__the_name_without_an_ending),
        cmocka_unit_test(test_party__of_acts_in_nine_languages),
        cmocka_unit_test(test_party__who_takes_on),
        cmocka_unit_test(test_party__who_lends_it),
        cmocka_unit_test(test_party__to_whom_it_goes),
        cmocka_unit_test(test_party__in_the_place_of_another),
        cmocka_unit_test(test_party__of_what_was_entrusted),
        cmocka_unit_test(test_party__who_had_done_it),
        cmocka_unit_test(test_party__from_whom_it_comes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
