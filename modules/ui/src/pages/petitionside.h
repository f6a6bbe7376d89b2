// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/petitioncontroller.h>
#include <thuly/ui/blocks.h>

class QVBoxLayout;

namespace thuly::ui {

/** Beside the petition form: limits if it were entered today, what is missing, possible duplicates. */
class PetitionSide : public QWidget
{
    Q_OBJECT
public:
    explicit PetitionSide(models::DeskContext context, QWidget *parent = nullptr);
    void showPreview(const QList<models::FieldProblem> &problems, const workflow::PetitionPreview &preview);
    /** "47 phím · 38 giây từ lúc mở phiếu". */
    void setEffort(int keys, int seconds);

Q_SIGNALS:
    void openPlace(const QString &place);
    void fieldWanted(const QString &field);

private:
    struct Part {
        PaneHeader *head;
        QVBoxLayout *body;
    };
    Part makePart(IconName icon, const QString &title);
    void clear(const Part &part);
    void showDeadlines(const workflow::PetitionPreview &preview);
    void showMissing(const QList<models::FieldProblem> &problems, const workflow::PetitionPreview &preview);
    void showDuplicates(const workflow::PetitionPreview &preview);
    void addNote(const Part &part, IconName icon, Token token, const QString &text, const QString &field);

    models::DeskContext m_context;
    QVBoxLayout *m_column;
    Part m_deadlines{};
    Part m_missing{};
    Part m_duplicates{};
    Label *m_effort;
};

} // namespace thuly::ui
