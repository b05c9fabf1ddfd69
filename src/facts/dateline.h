/* The newsroom that a report is taken from, where its dateline or its last line tells. */
#ifndef PLX_FACTS_DATELINE_H
#define PLX_FACTS_DATELINE_H

#include "facts/near.h"

/* Whether the name, a newsroom's, stands in the dateline that opens a paragraph, "LONDON (Reuters) –", "САРАЕВО, 15 апреля.
 * /ТАСС/.", or in the brackets that close one, "(dpa/AFP)". */
bool plx_dateline_names(const struct plx_report *report, const struct plx_report_facts *facts, const struct plx_name *name);

#endif
