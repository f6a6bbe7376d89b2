// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

namespace thuly::ui {

class ChoiceField;

/** Theme, density, size, font and language; each change shows at once. */
class DisplayPage : public Page
{
    Q_OBJECT
public:
    explicit DisplayPage(const PageContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QList<QWidget *> panes() const override;
    void shown() override;

private:
    ChoiceField *add(QWidget *form, const QString &name, const QString &label, const QString &hint);
    void apply();
    void refresh();

    ChoiceField *m_language = nullptr;
    ChoiceField *m_appearance = nullptr;
    ChoiceField *m_density = nullptr;
    ChoiceField *m_zoom = nullptr;
    ChoiceField *m_font = nullptr;
    bool m_filling = false;
};

} // namespace thuly::ui
