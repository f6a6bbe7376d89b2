// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bookgeometry.h"

#include <thuly/registers/casepapers.h>

/** Painting of the papers of a case, in units (bookgeometry.h). The words are those of the court: Vietnamese in every language. */
namespace thuly::registers {

void paintFileCover(QPainter &painter, const CaseFile &file);
/** Two strips side by side: a thick file and a thin one. */
void paintFileSpine(QPainter &painter, const CaseFile &file);
void paintEnvelope(QPainter &painter, const CaseFile &file, const CaseFile::Person &to);

namespace evidence {

[[nodiscard]] double rowsTop(const CaseFile &file, int page);
[[nodiscard]] double rowsBottom();
[[nodiscard]] double rowHeight(const CaseFile::Document &document);
void paint(QPainter &painter, const CaseFile &file, qsizetype first, qsizetype last, int page, int pages);

} // namespace evidence

} // namespace thuly::registers
