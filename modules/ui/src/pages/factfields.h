// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/packs/proceduredata.h>
#include <thuly/ui/fieldbox.h>

#include <QHash>
#include <QMap>

class QGridLayout;

namespace thuly::ui {

class FormWalk;

/**
 * What the first step of a procedure asks for beside the form's own fields: the indictment, the kind of request. Made anew
 * for each case type; what the new type asks for as well keeps its text. Hidden while there is nothing to ask.
 */
class FactFields : public QWidget
{
    Q_OBJECT
public:
    FactFields(const models::DeskContext &context, FormWalk *walk, QWidget *parent);

    /** Enter walks from `after` into the fields. */
    void setCaseType(const QString &caseType, const QWidget *after);
    void setFacts(const QMap<QString, QString> &facts);
    /** As typed, with the text an input method still holds. */
    [[nodiscard]] QMap<QString, QString> peek() const;
    [[nodiscard]] const QHash<QString, FieldBox *> &boxes() const { return m_boxes; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *makeField(const packs::FactDefinition &fact, packs::FieldNeed need);
    void fill(const QString &fact, const QString &value);

    models::DeskContext m_context;
    FormWalk *m_walk;
    QGridLayout *m_grid = nullptr;
    QHash<QString, FieldBox *> m_boxes;
};

} // namespace thuly::ui
