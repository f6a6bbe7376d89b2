// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/fields.h>
#include <thuly/workflow/bookrows.h>

namespace thuly::ui {

/**
 * A row of a book kept by hand: a new one, or the correction of one that has its number. Fields follow the columns of the
 * book and their types; what is refused stands under its field. What was typed survives Esc: the page hands it in again.
 */
class RowDialog : public DialogPanel
{
    Q_OBJECT
public:
    /** A new row, with what was typed before Esc. */
    RowDialog(models::DeskContext context, const packs::RegisterDefinition &book, const QMap<QString, QString> &typed, QWidget *page);
    /** A correction. */
    RowDialog(models::DeskContext context, const packs::RegisterDefinition &book, const Uuid &row, QWidget *page);
    void ask();
    /** Ctrl+Enter of the window comes here through the page. */
    void submit();

Q_SIGNALS:
    void entered(const QString &number);
    void corrected(const QString &number);
    /** Esc: what was typed and not recorded. */
    void left(const QMap<QString, QString> &typed);

private:
    struct Input {
        const packs::RegisterColumn *column = nullptr;
        QWidget *field = nullptr;
        FieldBox *box = nullptr;
    };
    void build();
    QWidget *makeBody();
    QWidget *makeField(const packs::RegisterColumn &column);
    void makeButtons();
    void fill(const registers::OwnRow &row);
    void showRefusal(const Error &error);
    void focusNext(const QWidget *field);
    [[nodiscard]] bool isCorrection() const { return !m_row.isNull(); }
    [[nodiscard]] static QString textOf(const QWidget *field);
    static void setText(QWidget *field, const packs::RegisterColumn &column, const QString &value);
    [[nodiscard]] QMap<QString, QString> typed() const;

    models::DeskContext m_context;
    const packs::RegisterDefinition m_book;
    workflow::BookRows m_rows;
    Uuid m_row;
    quint32 m_version = 0;
    QMap<QString, QString> m_before;
    QList<Input> m_inputs;
    TextField *m_reason = nullptr;
    FieldBox *m_reasonBox = nullptr;
    Label *m_problem = nullptr;
    Button *m_apply = nullptr;
    bool m_recorded = false;
};

} // namespace thuly::ui
