// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/workflow/desk.h>

#include <QCborMap>

namespace thuly::workflow {

/** Whether a view is the one that its book opens with; at most one is. */
enum class ViewUse { Chosen, Default };

/** Filter, order and columns of one book under a name. */
struct SavedView {
    Uuid uid;
    QString registerId;
    QString name;
    /** The grid decides the keys. Filters hold names of people: that is why it lies in the vault. */
    QCborMap body;
    ViewUse use = ViewUse::Chosen;
};

/**
 * The views that the person at the desk has saved; nobody else sees them, and they are no ops: the journal never knows them.
 * Shares the desk; use from the desk's thread.
 */
class SavedViews
{
public:
    explicit SavedViews(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    /** In the order of the alphabet. */
    [[nodiscard]] QFuture<Result<QList<SavedView>>> list(QString registerId) const;
    /**
     * A view with a null id is new. A name that another view of the book has replaces that one; MissingField (name),
     * TextTooLong; LimitExceeded above 100 views of a book or 64 KiB; RowNotFound when the id is somebody else's.
     */
    [[nodiscard]] QFuture<Result<SavedView>> save(SavedView view) const;
    /** Nothing happens when there is none. */
    [[nodiscard]] QFuture<Result<void>> drop(Uuid uid) const;

private:
    std::shared_ptr<Desk> m_desk;
};

} // namespace thuly::workflow
