/* Arabic letters to the presentation forms that joining gives them, for terminals that do not
 * shape. One letter stays one cell: lam and alef each have their own form, never the ligature,
 * and marks stay marks. Letters that Unicode gave no such form stay as they are. Private to
 * src/text.
 */
#ifndef PLX_TEXT_SHAPE_H
#define PLX_TEXT_SHAPE_H

#include "text/atoms.h"

enum plx_form { PLX_FORM_ISOLATED, PLX_FORM_FINAL, PLX_FORM_INITIAL, PLX_FORM_MEDIAL };

/* Writes the forms into the atoms of one paragraph (the Unicode Standard, 9.2, R1 to R7). */
void plx_shape_atoms(struct plx_atoms *atoms);

/* The letter's form, or the letter where there is none. */
uint32_t plx_shape_form(uint32_t letter, enum plx_form form);
/* The letter of a form, or the character itself. */
uint32_t plx_shape_letter(uint32_t form);
/* plx_glyph_plain of a glyph with that text and level. */
void plx_shape_plain(const char *glyph, uint8_t level, char text[PLX_GLYPH_BYTES]);

#endif
