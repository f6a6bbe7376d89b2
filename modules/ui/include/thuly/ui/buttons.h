// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/icons.h>

#include <QPushButton>
#include <QToolButton>

class QButtonGroup;
class QHBoxLayout;

namespace thuly::ui {

/** ui.md §4.1. One Primary per page; Danger is never the default button. */
enum class ButtonRole { Normal, Primary, Flat, Danger };

/** The dynamic property ThulyStyle reads ("role": primary, flat, danger). */
void setButtonRole(QAbstractButton *button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QWidget *button);

/** A push button with role, icon and, for primary actions and F-keys, its key cap inside. */
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonRole role = ButtonRole::Normal, QWidget *parent = nullptr);
    Button(IconName icon, const QString &text, ButtonRole role = ButtonRole::Normal, QWidget *parent = nullptr);
    /** Prints the shortcut inside the button ("Ctrl ⏎"). Purely drawn: bind the key by an Action or setShortcut. */
    void setKeyCap(const QKeySequence &keys);
    [[nodiscard]] QString keyCap() const { return m_keyCap; }
    void setIconName(IconName icon);
    /** Follows an action: text, icon, enabled, tooltip; clicking triggers it. */
    void setAction(QAction *action);
    /** From now on it is never narrower than its words: whoever lays it out finds the room, or puts it away. */
    void keepWords();
    /** A narrow place elides the words, unless they are kept; the icon and the key cap stay. */
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void init(ButtonRole role);
    QString m_keyCap;
    bool m_keepsWords = false;
};

/** "Ctrl ⏎", "F7", "Ctrl K" for a sequence: the way keys are printed everywhere. */
[[nodiscard]] QString keyCapText(const QKeySequence &keys);

/** A square button of one icon; needs a name and says it with its shortcut in the tooltip. */
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    IconButton(IconName icon, const QString &name, const QKeySequence &keys = {}, QWidget *parent = nullptr);
    void setBordered();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/** A few choices in one frame, exactly one of them on; arrow keys move. */
class SegmentedButtons : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedButtons(QWidget *parent = nullptr);
    int addSegment(const QString &text);
    int addSegment(IconName icon, const QString &text);
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    [[nodiscard]] QAbstractButton *segment(int index) const;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
};

/** A key printed as a cap, for hints ("Enter mở đúng chỗ cần làm"). */
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(const QKeySequence &keys, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace thuly::ui
