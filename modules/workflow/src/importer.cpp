// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer.h"

#include <thuly/base/text.h>

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

/** A line that is no petition may still say which one it was meant to be. */
QString refOfLine(QByteArrayView line)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size())).object();
    return cleanLine(object.value("ref"_L1).toString()).left(cases::maxNameLength);
}

/** The contract knows one reason for a day that is none, however it is none. */
QString reasonOf(const Error &error)
{
    return Error{error.code == ErrorCode::DateDoesNotExist ? ErrorCode::BadDate : error.code}.id();
}

/** Errors of this line only; anything else stops the import. */
bool concernsLine(const Error &error)
{
    return error.kind() == ErrorKind::BadInput || (error.kind() == ErrorKind::Refused && error.code != ErrorCode::DiskFull
                                                   && error.code != ErrorCode::NotAllowed && error.code != ErrorCode::VaultLocked);
}

} // namespace

Importer::Importer(Desk &desk, CancelPtr cancel, journal::ProgressFn progress)
    : m_desk(desk), m_cancel(std::move(cancel)), m_progress(std::move(progress))
{
}

Result<ImportReport> Importer::run(const QString &path)
{
    THULY_CHECK(m_desk.may(users::Action::TakePetition));
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, file.errorString(), u"file"_s, {path});
    m_size = file.size();
    int number = 0;
    while (!file.atEnd()) {
        if (shouldStop(file.pos())) {
            m_report.stopped = true;
            break;
        }
        ++number;
        QByteArray line = file.readLine(maxLineBytes + 1);
        if (!line.endsWith('\n') && !file.atEnd()) {
            // Longer than any petition: the rest of it is read over.
            while (!line.endsWith('\n') && !file.atEnd())
                line = file.readLine(maxLineBytes + 1);
            m_report.refused.append({number, {}, Error{ErrorCode::TextTooLong}.id(), {QString::number(maxLineBytes)}});
            continue;
        }
        if (number == 1 && line.startsWith("\xEF\xBB\xBF"))
            line.remove(0, 3);
        if (!line.trimmed().isEmpty())
            THULY_CHECK(take(number, line.trimmed()));
    }
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileNotReadable, file.errorString(), u"file"_s, {path});
    if (m_progress && !m_report.stopped)
        m_progress(m_size, m_size);
    return std::move(m_report);
}

bool Importer::shouldStop(qint64 done) const
{
    if (m_desk.isLocked() || (m_cancel && m_cancel->stopped()))
        return true;
    return m_progress && m_progress(done, m_size) == journal::Progress::Stop;
}

Result<void> Importer::take(int number, const QByteArray &line)
{
    const auto input = parsePetition(line, &m_report.ignoredFields);
    if (!input) {
        m_report.refused.append({number, refOfLine(line), reasonOf(input.error()), input.error().args});
        return {};
    }
    const QString ref = cleanLine(input->externalRef).left(cases::maxNameLength);
    const auto taken = m_desk.writeNow([&](const cases::CommandContext &context) { return cases::takeIn(context, *input); });
    if (taken) {
        ++m_report.taken;
        for (const cases::Finding &finding : taken->findings) {
            if (finding.severity == cases::Severity::Warn)
                m_report.warned.append({number, ref, Error{finding.code}.id(), finding.args});
        }
        if (input->receivedOn > m_desk.clock().today())
            ++m_report.laterThanClock;
        return {};
    }
    if (!concernsLine(taken.error()))
        return std::unexpected(taken.error());
    m_report.refused.append({number, ref, reasonOf(taken.error()), taken.error().args});
    if (taken.error().code != ErrorCode::SecretRefused)
        return {};
    return m_desk.writeNow(
        [&](const cases::CommandContext &context) { return cases::noteRefusedSecret(context, ref, input->receivedOn); });
}

} // namespace thuly::workflow
