// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/fields.h>
#include <thuly/ui/label.h>

namespace thuly::ui {

enum class Need { Optional, Required };

/** Label above, field, one sentence below when there is something to say. Makes buddy and accessible name. */
class FieldBox : public QWidget
{
    Q_OBJECT
public:
    /** Takes ownership of `field`. */
    FieldBox(const QString &label, QWidget *field, Need need = Need::Optional, QWidget *parent = nullptr);
    [[nodiscard]] QWidget *field() const { return m_field; }
    void setLabel(const QString &label);
    /** Needed for this step: the star and the accessible description. */
    void setNeed(Need need);
    /** Border of the field and the sentence; None hides the sentence. Never stops typing. */
    void setMessage(FieldMessage kind, const QString &sentence = {});
    [[nodiscard]] FieldMessage message() const { return m_message; }
    [[nodiscard]] QString sentence() const;

private:
    void relabel();

    QString m_text;
    Need m_need;
    FieldMessage m_message = FieldMessage::None;
    QWidget *m_field;
    Label *m_label;
    Label *m_star;
    QWidget *m_messageRow;
    IconLabel *m_messageIcon;
    Label *m_messageText;
};

} // namespace thuly::ui
