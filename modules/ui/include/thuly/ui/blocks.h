// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/buttons.h>
#include <thuly/ui/label.h>
#include <thuly/ui/surface.h>

#include <QPointer>

class QHBoxLayout;
class QTimer;
class QVBoxLayout;

namespace thuly::ui {

class ButtonFold;

/** The 48 px head of a page: title, what and when, chips, then buttons with the primary at the right end. */
class PageHead : public Surface
{
    Q_OBJECT
public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /** Beside the title: chips, a combo of years. Takes ownership. */
    void addBeside(QWidget *widget);
    /** At the right, in reading order; the primary button last. Takes ownership; the page may disable it, but not hide it. */
    void addAction(QWidget *widget);
    [[nodiscard]] Label *titleLabel() const { return m_title; }
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] int neededWidth() const;
    QHBoxLayout *m_beside;
    QHBoxLayout *m_actions;
    Label *m_title;
    ElidedLabel *m_subtitle;
    ButtonFold *m_fold;
};

/** The 32 px head of a pane: icon, strong words, count or link at the right. */
class PaneHeader : public Surface
{
    Q_OBJECT
public:
    PaneHeader(IconName icon, const QString &title, QWidget *parent = nullptr);
    explicit PaneHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setTitleStyle(TextStyle style);
    /** Quiet text at the right ("Gói pháp luật 2026.11.2"). */
    void setNote(const QString &note);
    /** A widget at the right end: a link button, an icon button. Takes ownership. */
    void addAtEnd(QWidget *widget);

private:
    void build(const QString &title);
    QHBoxLayout *m_row;
    Label *m_title;
    ElidedLabel *m_note;
};

/** Head of a part of a form: icon, words, count, buttons, and a line below. */
class Section : public QWidget
{
    Q_OBJECT
public:
    Section(IconName icon, const QString &title, QWidget *parent = nullptr);
    explicit Section(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setNote(const QString &note);
    void addAtEnd(QWidget *widget);

private:
    void build(const QString &title);
    QHBoxLayout *m_row;
    Label *m_title;
    Label *m_note;
};

enum class BannerKind { Info, Ok, Warning, Danger };

/** One sentence under the page head while it is true: bold fact, what to do, one action. */
class Banner : public QWidget
{
    Q_OBJECT
public:
    Banner(BannerKind kind, IconName icon, const QString &fact, const QString &advice = {}, QWidget *parent = nullptr);
    void set(BannerKind kind, IconName icon, const QString &fact, const QString &advice);
    /** Takes ownership; at most two buttons. */
    void addAction(QPushButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Words;
    BannerKind m_kind;
    IconLabel *m_icon;
    Words *m_words;
    QHBoxLayout *m_row;
};

/**
 * What just happened, at the bottom centre of a page, with the way back. Goes after 8 s, but stays while
 * it has focus or the pointer. Announced to screen readers. Make it, call show(): it deletes itself.
 */
class Toast : public QWidget
{
    Q_OBJECT
public:
    /** `page` is the widget it lies over. An earlier toast on the same page goes at once. */
    Toast(QWidget *page, const QString &sentence);
    /** Adds "Hoàn tác Ctrl Z"; `undone` is emitted and the toast goes. */
    void offerUndo();
    /** For pages that lay it out themselves (component sheet). */
    void setEmbedded();

Q_SIGNALS:
    void undone();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void tick();
    void recolour();
    QPointer<QWidget> m_page;
    QString m_sentence;
    QHBoxLayout *m_row;
    QTimer *m_timer;
    bool m_embedded = false;
    bool m_undoable = false;
};

/**
 * A question inside the page: a reason, a PIN, a choice that leaves the program. Never a window and never stacked;
 * Esc dismisses it. Owned by the page.
 */
class DialogPanel : public QWidget
{
    Q_OBJECT
public:
    DialogPanel(IconName icon, const QString &title, QWidget *page);
    void setTitle(const QString &title);
    /** Takes ownership. */
    void setBody(QWidget *body);
    /** From left to right; the default button last (but "stop" first to be reached before a danger). Takes ownership. */
    void addButton(Button *button);
    /** Centres it over the page, gives `first` the focus and keeps Tab inside. */
    void open(QWidget *first);
    /** Hides it and gives the focus back. */
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_focusBefore;
    Label *m_title;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    bool m_open = false;
};

/** An empty page or list: icon, one bold sentence, one line of what to do, one or two buttons. */
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(IconName icon, const QString &sentence, const QString &advice, QWidget *parent = nullptr);
    void setTexts(const QString &sentence, const QString &advice);
    /** Big by default; Brand for the smaller answer to a search. */
    void setIconSize(IconSize size);
    void addAction(QPushButton *button);

private:
    IconLabel *m_icon;
    Label *m_sentence;
    Label *m_advice;
    QHBoxLayout *m_buttons;
};

/** Rows of neutral bars in the final geometry while something loads; nothing for the first 150 ms, words after 1 s. */
class LoadingBars : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingBars(QWidget *parent = nullptr);
    /** Widths of the columns as shares of the row. */
    void setColumns(const QList<double> &shares);
    /** "Đang dựng trang 412 của 2.000"; empty hides the foot. */
    void setProgressText(const QString &text);
    void start();
    void stop();
    /** Shows everything at once (component sheet). */
    void showNow();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Phase { Idle, Hidden, Bars, Words };
    void setPhase(Phase phase);
    QList<double> m_columns{0.28, 0.72};
    QString m_text;
    Phase m_phase = Phase::Idle;
    QTimer *m_timer;
};

} // namespace thuly::ui
