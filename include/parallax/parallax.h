/* libparallax: compares news reports of one story across languages. Includes every public header. */
#ifndef PARALLAX_PARALLAX_H
#define PARALLAX_PARALLAX_H

#include "parallax/comparison.h"
#include "parallax/credit.h"
#include "parallax/fact.h"
#include "parallax/glossary.h"
#include "parallax/messages.h"
#include "parallax/output.h"
#include "parallax/report.h"
#include "parallax/status.h"

#endif
