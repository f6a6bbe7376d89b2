// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/casepapers.h>
#include <thuly/workflow/desk.h>

namespace thuly::workflow {

/** What the papers of a case print (right: ReadCase of this case). Shares the desk; use from the desk's thread. */
class CasePapers
{
public:
    explicit CasePapers(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    [[nodiscard]] QFuture<Result<registers::CaseFile>> file(Uuid matter) const;
    /** By acceptance number, petition number or external reference. */
    [[nodiscard]] QFuture<Result<registers::CaseFile>> fileByNumber(QString number) const;
    /** Lays the paper out and writes it as PDF, in the background. */
    [[nodiscard]] QFuture<Result<void>> writePdf(Uuid matter, registers::CasePaper paper, QString fileName) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
