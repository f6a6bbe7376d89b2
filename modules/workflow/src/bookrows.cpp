// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/bookrows.h>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

QFuture<Result<registers::OwnRow>> BookRows::enter(registers::EnterRow row) const
{
    return m_desk->write([row = std::move(row)](const cases::CommandContext &context) { return registers::enterRow(context, row); });
}

QFuture<Result<QList<registers::OwnRow>>> BookRows::enterAll(QList<registers::EnterRow> rows) const
{
    return m_desk->write([rows = std::move(rows)](const cases::CommandContext &context) -> Result<QList<registers::OwnRow>> {
        QList<registers::OwnRow> entered;
        for (const registers::EnterRow &row : rows) {
            auto one = registers::enterRow(context, row);
            if (!one) {
                Error error = one.error();
                error.detail = QString(u"row "_s % QString::number(entered.size() + 1) % (error.detail.isEmpty() ? QString() : u": "_s + error.detail));
                return std::unexpected(std::move(error));
            }
            entered += *one;
        }
        return entered;
    });
}

QFuture<Result<registers::OwnRow>> BookRows::correct(registers::CorrectRow correction) const
{
    return m_desk->write(
        [correction = std::move(correction)](const cases::CommandContext &context) { return registers::correctRow(context, correction); });
}

QFuture<Result<registers::OwnRow>> BookRows::row(Uuid uid) const
{
    return m_desk->read([desk = m_desk, uid](storage::ReadTx &tx) -> Result<registers::OwnRow> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return registers::ownRow(tx, uid);
    });
}

QFuture<Result<registers::OwnRow>> BookRows::rowByNumber(QString registerId, QString number, int year) const
{
    return m_desk->read([desk = m_desk, registerId = std::move(registerId), number = std::move(number), year](storage::ReadTx &tx) -> Result<registers::OwnRow> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        const packs::RegisterDefinition *book = desk->law()->registerDefinition(registerId);
        if (!book)
            return fail(ErrorCode::RegisterUnknown, {}, u"register"_s, {registerId});
        return registers::ownRowByNumber(tx, desk->courtId(), *book, number, year);
    });
}

QFuture<Result<QList<registers::RowDraft>>> BookRows::drafts(QString registerId) const
{
    return m_desk->read([desk = m_desk, registerId = std::move(registerId)](storage::ReadTx &tx) -> Result<QList<registers::RowDraft>> {
        THULY_CHECK(desk->may(users::Action::ReadRegister));
        return registers::rowDrafts(tx, desk->courtId(), registerId);
    });
}

QFuture<Result<QList<registers::RowDraft>>> BookRows::changeDrafts(QString registerId, QList<registers::DraftChange> changes) const
{
    return m_desk->write([registerId = std::move(registerId), changes = std::move(changes)](const cases::CommandContext &context) {
        return registers::changeDrafts(context, registerId, changes);
    });
}

QFuture<Result<QList<registers::OwnRow>>> BookRows::enterDrafts(QString registerId, QList<registers::DraftVersion> drafts, QDate on) const
{
    return m_desk->write([registerId = std::move(registerId), drafts = std::move(drafts), on](const cases::CommandContext &context) {
        return registers::enterDrafts(context, registerId, drafts, on);
    });
}

} // namespace thuly::workflow
