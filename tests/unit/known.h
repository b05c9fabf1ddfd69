/* Known shortcomings: what is right stands in the test, the program is not there yet. The test
 * fails once the program does it right, so that the mark is taken away. */
#ifndef TESTS_UNIT_KNOWN_H
#define TESTS_UNIT_KNOWN_H

#include <stdbool.h>

#define KNOWN_MISS(right)                                                                          \
    do {                                                                                           \
        if (right)                                                                                 \
            fail_msg("%s:%d: no longer a miss, make it an assertion: %s", __FILE__, __LINE__,      \
                     #right);                                                                      \
        print_message("[  KNOWN   ] %s\n", #right);                                                \
    } while (0)

#endif
