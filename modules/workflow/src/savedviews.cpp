// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/savedviews.h>

#include "workflow_sql.h"

#include <thuly/base/text.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr int longestName = 60;
constexpr int mostViews = 100;
constexpr qsizetype largestView = 64 * 1024;

Result<QList<SavedView>> viewsOf(storage::ReadTx &tx, const Uuid &owner, const QString &registerId)
{
    QList<SavedView> views;
    auto row = tx.prepare(sql::savedViews);
    row.bind(owner, registerId);
    while (row.next())
        views += SavedView{row.uuid(0), registerId, row.text(1), QCborValue::fromCbor(row.blob(2)).toMap(), row.integer(3) == 1 ? ViewUse::Default : ViewUse::Chosen};
    THULY_CHECK(row.finish());
    std::ranges::sort(views, {}, [](const SavedView &view) { return collationKey(view.name); });
    return views;
}

Result<SavedView> saveView(storage::Tx &tx, const Uuid &owner, SavedView view, const Clock &clock)
{
    THULY_TRY(view.name, checkedLine(view.name, longestName, u"name"_s));
    if (view.name.isEmpty())
        return fail(ErrorCode::MissingField, {}, u"name"_s);
    const QByteArray body = QCborValue(view.body).toCbor();
    THULY_TRY(const QList<SavedView> known, viewsOf(tx, owner, view.registerId));
    if (body.size() > largestView || (view.uid.isNull() && known.size() >= mostViews))
        return fail(ErrorCode::LimitExceeded, u"saved views"_s);
    for (const SavedView &other : known) {
        if (other.uid != view.uid && fold(other.name) == fold(view.name))
            THULY_CHECK(tx.run(sql::dropView, other.uid, owner));
    }
    if (view.uid.isNull())
        view.uid = Uuid::make(clock);
    const bool isDefault = view.use == ViewUse::Default;
    if (isDefault)
        THULY_CHECK(tx.run(sql::noDefaultView, owner, view.registerId));
    THULY_CHECK(tx.run(sql::putView, view.uid, owner, view.registerId, view.name, fold(view.name), body, isDefault ? 1 : 0, clock.nowMs()));
    if (tx.changedRows() == 0)
        return fail(ErrorCode::RowNotFound); // somebody else's: never say that it was saved
    tx.note(u"view"_s, view.uid);
    return view;
}

} // namespace

QFuture<Result<QList<SavedView>>> SavedViews::list(QString registerId) const
{
    return m_desk->read([desk = m_desk, registerId = std::move(registerId)](storage::ReadTx &tx) { return viewsOf(tx, desk->session().account.id, registerId); });
}

QFuture<Result<SavedView>> SavedViews::save(SavedView view) const
{
    return m_desk->run([view = std::move(view)](Desk &desk) {
        return desk.vault().write([&](storage::Tx &tx) { return saveView(tx, desk.session().account.id, view, desk.clock()); });
    });
}

QFuture<Result<void>> SavedViews::drop(Uuid uid) const
{
    return m_desk->run([uid](Desk &desk) {
        return desk.vault().write([&](storage::Tx &tx) -> Result<void> {
            tx.note(u"view"_s, uid);
            return tx.run(sql::dropView, uid, desk.session().account.id);
        });
    });
}

} // namespace thuly::workflow
