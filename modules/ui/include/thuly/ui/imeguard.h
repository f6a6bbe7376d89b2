// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

class QCoreApplication;
class QInputMethodEvent;

namespace thuly::ui {

/** Asks the engine to commit what it holds. The real one is QInputMethod::commit(); tests put a fake engine here. */
using EngineCommit = std::function<void()>;

/**
 * Keeps the last Vietnamese word when a field is left (input-methods.md §3). An application event filter that
 * never inserts a copy of a live pre-edit: it asks the engine. Made once, before the first window. GUI thread.
 */
class ImeGuard : public QObject
{
    Q_OBJECT
public:
    explicit ImeGuard(QCoreApplication &application, EngineCommit commit = {}, QObject *parent = nullptr);
    ~ImeGuard() override;

    /** The guard of the application, or null (then there is nothing to flush). */
    [[nodiscard]] static ImeGuard *instance();
    /** flush() on the application's guard if there is one: first line of every act of the user and of every change by code. */
    static void flushNow();

    /** Commits the live pre-edit. Only on an act of the user or before a change by code; never from a timer or textChanged. */
    void flush();
    [[nodiscard]] bool isComposing() const { return !m_preedit.isEmpty() && m_composing; }
    [[nodiscard]] QString preedit(const QWidget *widget) const;
    /** The text of a QLineEdit, QPlainTextEdit or QTextEdit with the pre-edit laid in; nothing is committed (R10). */
    [[nodiscard]] static QString peek(const QWidget *widget);
    /** Switches the engine off for this widget by answering Qt::ImEnabled = false (R6). */
    static void setEngineOff(QWidget *widget);
    /** Whether a non-empty pre-edit has been seen in this session: the engine is there and shows itself (§5). */
    [[nodiscard]] bool engineSeen() const { return m_engineSeen; }

Q_SIGNALS:
    void engineSeenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool track(QWidget *widget, QInputMethodEvent *event);
    bool isEcho(const QInputMethodEvent &event) const;
    void rescue(QWidget *widget);
    void noteKey(QEvent *event);
    static bool answerQuery(QObject *watched, QEvent *event);

    EngineCommit m_commit;
    QPointer<QWidget> m_composing;
    QString m_preedit;
    QPointer<QWidget> m_droppedFrom;
    QString m_dropped;
    QElapsedTimer m_droppedAt;
    QString m_echo;
    QElapsedTimer m_echoAt;
    bool m_inFlush = false;
    bool m_rescuing = false;
    bool m_engineSeen = false;
};

/** Before QApplication: removes IBUS_ENABLE_SYNC_MODE, which reorders commits behind Tab and Return (§4). */
void prepareInputMethodEnvironment();

} // namespace thuly::ui
