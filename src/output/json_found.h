/* What was found in the reports, as JSON: facts, entities, credits, stages. Each is an array of the document. */
#ifndef PLX_OUTPUT_JSON_FOUND_H
#define PLX_OUTPUT_JSON_FOUND_H

#include "output/json_parts.h"

void plx_json_facts(struct plx_json_parts *w);
void plx_json_entities(struct plx_json_parts *w);
void plx_json_attributions(struct plx_json_parts *w);
void plx_json_standings(struct plx_json_parts *w);

#endif
