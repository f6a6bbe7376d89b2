// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>

namespace thuly::ui {

/** Asks for a reason in the page: what is struck or withdrawn says why. Emits `given` once, with a text that is not empty. */
class ReasonDialog : public DialogPanel
{
    Q_OBJECT
public:
    ReasonDialog(const QString &title, const QString &fact, const QString &apply, QWidget *page);
    void ask();

Q_SIGNALS:
    void given(const QString &reason);

private:
    void submit();

    TextField *m_reason;
    FieldBox *m_box = nullptr;
};

} // namespace thuly::ui
