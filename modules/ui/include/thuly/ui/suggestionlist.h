// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/icons.h>

#include <QVariant>
#include <QWidget>

class QLineEdit;
class QListView;
class QTimer;

namespace thuly::ui {

struct Suggestion {
    IconName icon = IconName::Person;
    QString title;    ///< strong
    QString detail;   ///< continues the title
    QString trailing; ///< small, at the right
    QVariant data;
};

/**
 * Our own type-ahead list (input-methods.md R7): a child of the window, without focus, under a line edit.
 * Down/Up choose, Return takes, Escape closes; composing in the field goes on undisturbed.
 * `wanted` asks for suggestions 300 ms after text or pre-edit changed; answer by setSuggestions().
 */
class SuggestionList : public QWidget
{
    Q_OBJECT
public:
    /** Owned by `field`; gone with it. */
    explicit SuggestionList(QLineEdit *field);
    ~SuggestionList() override;
    /** The list is shown if the field has focus and there is at least one; the last may be "new person". */
    void setSuggestions(const QList<Suggestion> &suggestions);
    [[nodiscard]] int count() const;
    [[nodiscard]] int current() const;
    void dismiss();

Q_SIGNALS:
    void wanted(const QString &peekedText);
    void chosen(const thuly::ui::Suggestion &suggestion);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Model;
    void place();
    void take(int row);
    bool key(int key);

    QLineEdit *m_field;
    QListView *m_view;
    Model *m_model;
    QTimer *m_debounce;
};

} // namespace thuly::ui

Q_DECLARE_METATYPE(thuly::ui::Suggestion)
