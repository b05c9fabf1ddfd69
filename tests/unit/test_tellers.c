/* Counts of two tellers, which can both be true. */
#include "compared.h"

static void test_tellers__police_and_organisers(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "On Wednesday 400 people gathered outside the bank in Sarajevo, according to the police."},
        {"fr.txt", "Mercredi, 1 000 personnes se sont rassemblées devant la banque à Sarajevo, selon les organisateurs."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

static void test_tellers__one(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "On Wednesday 400 people gathered outside the bank in Sarajevo, according to the police."},
        {"es.txt", "El miércoles se reunieron 400 personas ante el banco en Sarajevo, según la policía."},
        {"fr.txt", "Mercredi, 1 000 personnes se sont rassemblées devant la banque à Sarajevo, selon la police."},
        {NULL, NULL}};
    assert_conflict(texts, PLX_CONFLICT_VALUE,
                    "fr 1,000 personnes cannot be true beside en 400 people, es 400 personas");
}

/* Who gives no teller has the count of who gives the same. */
static void test_tellers__told_by_another_report(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "On Wednesday 400 people gathered outside the bank in Sarajevo."},
        {"es.txt", "El miércoles se reunieron 400 personas ante el banco en Sarajevo, según la policía."},
        {"fr.txt", "Mercredi, 1 000 personnes se sont rassemblées devant la banque à Sarajevo, selon les organisateurs."},
        {NULL, NULL}};
    assert_no_conflict(texts);
}

/* Money is told by whoever has it: another sum is another sum. */
static void test_tellers__of_money(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"en.txt", "Siemens will build the railway in Egypt for 4.3 billion euros, according to the police."},
        {"it.txt", "Siemens costruirà la ferrovia in Egitto per 4,3 milioni di euro, secondo gli organizzatori."},
        {NULL, NULL}};
    struct story s;
    compare(&s, texts);
    assert_non_null(conflict(&s, PLX_CONFLICT_SCALE));
    end(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tellers__police_and_organisers),
        cmocka_unit_test(test_tellers__one),
        cmocka_unit_test(test_tellers__told_by_another_report),
        cmocka_unit_test(test_tellers__of_money),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
