/* The figure that a dispute of words is about: the one that both give, and none that one gives alone. */
#include "compared.h"
#include "output/figures.h"

static void ask(struct story *s, const char *english, const char *spanish)
{
    const char *const texts[][2] = {{"en.txt", english}, {"es.txt", spanish}, {NULL, NULL}};
    compare(s, texts);
    assert_non_null(conflict(s, PLX_CONFLICT_PARTY));
}

static void test_figures__both_give_it(void **state)
{
    (void)state;
    struct story s;
    ask(&s, "The pipeline from Sfax to the refinery is run by a private contractor, Keldafix, for $12 million.",
        "El oleoducto de Sfax a la refinería está gestionado por la empresa Marsanto por 12 millones de dólares.");
    struct plx_figures figures;
    assert_true(plx_figures_init(&figures, s.comparison));
    const struct plx_claim *who = conflict(&s, PLX_CONFLICT_PARTY);
    uint32_t claim = plx_figures_claim(&figures, who);
    assert_true(claim != PLX_NO_FIGURE);
    size_t count;
    const struct plx_fact *facts = plx_comparison_facts(s.comparison, &count);
    for (size_t i = 0; i < who->cell_count; i++) {
        uint32_t fact = plx_figures_fact(&figures, claim, &who->cells[i]);
        assert_true(fact < count);
        assert_string_equal(facts[fact].value, "12000000");
        assert_int_equal(facts[fact].report, who->cells[i].report);
    }
    plx_figures_release(&figures);
    end(&s);
}

static void test_figures__one_gives_it_alone(void **state)
{
    (void)state;
    struct story s;
    ask(&s, "The pipeline from Sfax to the refinery is run by a private contractor, Keldafix, for $12 million.",
        "El oleoducto de Sfax a la refinería está gestionado por la empresa Marsanto.");
    struct plx_figures figures;
    assert_true(plx_figures_init(&figures, s.comparison));
    assert_true(plx_figures_claim(&figures, conflict(&s, PLX_CONFLICT_PARTY)) == PLX_NO_FIGURE);
    plx_figures_release(&figures);
    end(&s);
}

/* What has figures of its own needs none of another. */
static void test_figures__of_no_agreement(void **state)
{
    (void)state;
    struct story s;
    ask(&s, "The pipeline from Sfax to the refinery is run by a private contractor, Keldafix, for $12 million.",
        "El oleoducto de Sfax a la refinería está gestionado por la empresa Marsanto por 12 millones de dólares.");
    struct plx_figures figures;
    assert_true(plx_figures_init(&figures, s.comparison));
    size_t count;
    const struct plx_claim *claims = plx_comparison_claims(s.comparison, &count);
    for (size_t i = 0; i < count; i++)
        if (claims[i].verdict != PLX_VERDICT_CONFLICT)
            assert_true(plx_figures_claim(&figures, &claims[i]) == PLX_NO_FIGURE);
    plx_figures_release(&figures);
    end(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_figures__both_give_it),
        cmocka_unit_test(test_figures__one_gives_it_alone),
        cmocka_unit_test(test_figures__of_no_agreement),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
