// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "context.h"

#include <thuly/workflow/casepapers.h>

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::ctl {

namespace {

Result<QJsonValue> printCase(Context &context, const Arguments &arguments)
{
    THULY_TRY(const QString number, arguments.required(0, u"NUMBER"_s));
    THULY_TRY(const QString out, arguments.requiredOption(u"out"_s));
    THULY_TRY(const QString what, arguments.requiredOption(u"what"_s));
    THULY_TRY(const registers::CasePaper paper, registers::casePaperFromWord(what));
    THULY_TRY(auto desk, context.sharedDesk());
    THULY_TRY(auto file, workflow::CasePapers(desk).fileByNumber(number).takeResult());
    const registers::CasePaperDocument document(std::move(file), paper);
    THULY_CHECK(registers::writeCasePaperPdf(document, out));
    return QJsonObject{{u"file"_s, out}, {u"pages"_s, document.pageCount()}};
}

} // namespace

QList<Verb> paperVerbs()
{
    return {
        {u"case"_s, u"print"_s, u"NUMBER"_s, u"A paper of the file: its cover, its spine, envelopes to everybody with an address, the list of evidence"_s,
         u"thulyctl … case print 12/2026/TLST-DS --what cover --out bia.pdf"_s, Needs::Vault,
         {{u"what"_s, u"cover|spine|envelope|evidence"_s, u"required"_s}, {u"out"_s, u"FILE"_s, u"required"_s}}, printCase},
    };
}

} // namespace thuly::ctl
