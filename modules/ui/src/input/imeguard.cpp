// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/imeguard.h>

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

namespace thuly::ui {

namespace {

constexpr const char *guardProperty = "thulyImeGuard";
constexpr const char *engineOffProperty = "thulyEngineOff";
constexpr qint64 rescueWindowMs = 800;
constexpr qint64 echoWindowMs = 300;

QString textWith(const QString &text, int position, const QString &preedit)
{
    return QString(text.left(position) % preedit % text.mid(position));
}

} // namespace

ImeGuard::ImeGuard(QCoreApplication &application, EngineCommit commit, QObject *parent)
    : QObject(parent)
    , m_commit(commit ? std::move(commit) : EngineCommit([] { QGuiApplication::inputMethod()->commit(); }))
{
    application.setProperty(guardProperty, QVariant::fromValue<QObject *>(this));
    application.installEventFilter(this);
}

ImeGuard::~ImeGuard()
{
    if (qApp)
        qApp->setProperty(guardProperty, {});
}

ImeGuard *ImeGuard::instance()
{
    return qApp ? qobject_cast<ImeGuard *>(qApp->property(guardProperty).value<QObject *>()) : nullptr;
}

void ImeGuard::flushNow()
{
    if (ImeGuard *guard = instance())
        guard->flush();
}

void ImeGuard::flush()
{
    if (!isComposing() || m_inFlush)
        return;
    m_inFlush = true;
    m_commit(); // never a copy of our own: fcitx5 commits inside commit(), a copy would be a second word
    m_inFlush = false;
}

QString ImeGuard::preedit(const QWidget *widget) const
{
    return m_composing == widget ? m_preedit : QString();
}

QString ImeGuard::peek(const QWidget *widget)
{
    const ImeGuard *guard = instance();
    const QString preedit = guard ? guard->preedit(widget) : QString();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return textWith(line->text(), line->cursorPosition(), preedit);
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return textWith(plain->toPlainText(), plain->textCursor().position(), preedit);
    if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
        return textWith(rich->toPlainText(), rich->textCursor().position(), preedit);
    return {};
}

void ImeGuard::setEngineOff(QWidget *widget)
{
    widget->setProperty(engineOffProperty, true);
    if (widget->hasFocus())
        QGuiApplication::inputMethod()->update(Qt::ImEnabled);
}

bool ImeGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (int(event->type())) { // Qt's enum: only what the guard watches is named
    case QEvent::InputMethod:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            return track(widget, static_cast<QInputMethodEvent *>(event));
        return false;
    case QEvent::InputMethodQuery:
        return answerQuery(watched, event);
    case QEvent::MouseButtonPress:
    case QEvent::Close:
        flush();
        return false;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        noteKey(event);
        return false;
    case QEvent::FocusOut:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            rescue(widget);
        return false;
    }
    return false;
}

bool ImeGuard::isEcho(const QInputMethodEvent &event) const
{
    return !m_rescuing && !m_echo.isEmpty() && m_preedit.isEmpty() && event.preeditString().isEmpty() && event.commitString() == m_echo
        && m_echoAt.isValid() && m_echoAt.elapsed() <= echoWindowMs;
}

bool ImeGuard::track(QWidget *widget, QInputMethodEvent *event)
{
    if (isEcho(*event)) {
        m_echo.clear();
        return true; // the same word a second time
    }
    const QString before = m_composing ? m_preedit : QString();
    const QString &commit = event->commitString();
    const QString &preedit = event->preeditString();
    if (!commit.isEmpty() || !preedit.isEmpty()) {
        m_dropped.clear();
        m_echo.clear();
    }
    if (!commit.isEmpty() && commit == before) {
        m_echo = commit;
        m_echoAt.start();
    }
    if (!before.isEmpty() && preedit.isEmpty() && commit.isEmpty()) {
        m_dropped = before;
        m_droppedFrom = m_composing;
        m_droppedAt.start();
    }
    m_preedit = preedit;
    m_composing = preedit.isEmpty() ? nullptr : widget;
    if (!preedit.isEmpty() && !m_engineSeen) {
        m_engineSeen = true;
        Q_EMIT engineSeenChanged();
    }
    return false;
}

void ImeGuard::noteKey(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    // While an engine is on, presses are filtered and only the releases arrive.
    if (key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete || key->key() == Qt::Key_Escape)
        m_dropped.clear();
    if (event->type() == QEvent::KeyPress && !key->text().isEmpty() && key->text().front().isPrint())
        m_echo.clear();
}

void ImeGuard::rescue(QWidget *widget)
{
    if (m_dropped.isEmpty() || m_droppedFrom != widget || m_droppedAt.elapsed() > rescueWindowMs)
        return;
    QInputMethodEvent event;
    event.setCommitString(m_dropped);
    m_dropped.clear();
    m_rescuing = true;
    QCoreApplication::sendEvent(widget, &event);
    m_rescuing = false;
}

bool ImeGuard::answerQuery(QObject *watched, QEvent *event)
{
    if (!watched->property(engineOffProperty).toBool())
        return false;
    auto *query = static_cast<QInputMethodQueryEvent *>(event);
    watched->event(query);
    if (query->queries() & Qt::ImEnabled)
        query->setValue(Qt::ImEnabled, false);
    return true;
}

void prepareInputMethodEnvironment()
{
    qunsetenv("IBUS_ENABLE_SYNC_MODE");
}

} // namespace thuly::ui
