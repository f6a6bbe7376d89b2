// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

class QTextBrowser;

namespace thuly::ui {

/** The key sheet: every key that does something, by place; printable. */
class KeysPage : public Page
{
    Q_OBJECT
public:
    explicit KeysPage(const PageContext &context, QWidget *parent = nullptr);
    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    void shown() override;

private:
    QTextBrowser *m_sheet;
};

} // namespace thuly::ui
