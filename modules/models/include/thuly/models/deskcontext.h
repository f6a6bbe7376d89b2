// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/deadline.h>
#include <thuly/workflow/desk.h>

#include <QTimer>

#include <memory>

namespace thuly::models {

/**
 * What a model works with. Models hold it for as long as the vault is open; the window deletes them all before it locks,
 * so nothing of a case stays behind. Another language means new models.
 */
struct DeskContext {
    std::shared_ptr<workflow::Desk> desk;
    Language language = Language::Vietnamese;

    [[nodiscard]] QDate today() const { return desk->clock().today(); }
};

/** Calls `reload` in the owner's thread a little after the last of a burst of commits. Owned by `owner`. */
template<class Owner, class Reload> void reloadAfterChanges(const DeskContext &context, Owner *owner, Reload reload)
{
    auto *timer = new QTimer(owner);
    timer->setSingleShot(true);
    timer->setInterval(150);
    QObject::connect(timer, &QTimer::timeout, owner, std::move(reload));
    QObject::connect(context.desk.get(), &workflow::Desk::changed, timer, qOverload<>(&QTimer::start));
    QObject::connect(context.desk.get(), &workflow::Desk::lawChanged, timer, qOverload<>(&QTimer::start));
}

/**
 * Calls `reload` in the next turn of the owner's thread and after every burst of commits. Not at once: a read that is done
 * before its continuation is attached tells its news there and then, and in a constructor nobody listens yet.
 */
template<class Owner, class Reload> void loadAndReload(const DeskContext &context, Owner *owner, Reload reload)
{
    QMetaObject::invokeMethod(owner, reload, Qt::QueuedConnection);
    reloadAfterChanges(context, owner, std::move(reload));
}

} // namespace thuly::models
