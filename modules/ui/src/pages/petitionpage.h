// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/page.h"

#include <thuly/models/petitioncontroller.h>

#include <QElapsedTimer>

class QBoxLayout;
class QScrollArea;

namespace thuly::ui {

class PetitionFields;
class PetitionSide;
class StateChip;

/** Picture 04: taking in a petition by keyboard alone. Never modal; kept as a draft all the time; Ctrl+Enter enters it and opens the next. */
class PetitionPage : public Page
{
    Q_OBJECT
public:
    PetitionPage(const PlaceId &place, const Uuid &draft, const PageContext &context, QWidget *parent = nullptr);

    Handled command(Command command) override;
    [[nodiscard]] QList<QWidget *> panes() const override;
    [[nodiscard]] ActionState actionState() const override;
    void shown() override;
    void keepDraft() override;
    [[nodiscard]] PlaceId placeForReturn() const override;
    [[nodiscard]] bool isReady() const override { return m_ready; }
    /** Keys pressed since the form was opened or the last petition was entered. */
    [[nodiscard]] int keys() const { return m_keys; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void formReplaced();
    void previewChanged();
    void showSaved();
    void finish();
    void taken(const cases::TakenIn &taken);
    void failed(const Error &error);
    void refreshPrimary();
    void countKey(QObject *receiver);

    models::PetitionController m_controller;
    PageHead *m_head = nullptr;
    StateChip *m_number = nullptr;
    StateChip *m_saved = nullptr;
    Button *m_primary = nullptr;
    QBoxLayout *m_columns = nullptr;
    QScrollArea *m_scroll = nullptr;
    PetitionFields *m_fields = nullptr;
    PetitionSide *m_side = nullptr;
    QElapsedTimer m_opened;
    int m_keys = 0;
    bool m_ready = false;
};

} // namespace thuly::ui
