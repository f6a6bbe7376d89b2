// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/base/text.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/icons.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <algorithm>

namespace thuly::ui {

namespace {

void wipeText(const QString &text)
{
    if (!text.data_ptr().isMutable())
        return; // a literal of the program, never typed
    // The string shares its buffer with the widget: this overwrites the widget's own copy.
    auto *data = const_cast<QChar *>(text.constData());
    std::fill(data, data + text.size(), QChar(u'\0'));
}

} // namespace

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent)
{
    ImeGuard::setEngineOff(this);
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *eye = addAction(ui::icon(IconName::Eye), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setToolTip(tr("Show what is typed"));
    eye->setText(tr("Show what is typed"));
    connect(eye, &QAction::toggled, this, [this, eye](bool shown) {
        ImeGuard::flushNow();
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(ui::icon(shown ? IconName::EyeOff : IconName::Eye));
    });
}

PasswordField::~PasswordField()
{
    wipe();
}

SecretBytes PasswordField::take()
{
    ImeGuard::flushNow();
    QString normal = nfc(text()); // the same password whatever the keyboard composed
    QByteArray bytes = normal.toUtf8();
    SecretBytes secret = SecretBytes::copyOf(bytes);
    bytes.fill('\0');
    wipeText(normal);
    wipe();
    return secret;
}

void PasswordField::wipe()
{
    const QString shown = displayText();
    const QString held = text();
    wipeText(held);
    if (shown.constData() != held.constData())
        wipeText(shown);
    clear();
}

QSize PasswordField::sizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(240), m.control};
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    if (event->key() == Qt::Key_CapsLock)
        setCapsLock(!m_capsLock);
    else if (text.size() == 1 && text.front().isLetter())
        setCapsLock(text.front().isUpper() != bool(event->modifiers() & Qt::ShiftModifier));
    QLineEdit::keyPressEvent(event);
}

void PasswordField::inputMethodEvent(QInputMethodEvent *event)
{
    if (event->preeditString().isEmpty())
        QLineEdit::inputMethodEvent(event);
}

void PasswordField::setCapsLock(bool on)
{
    if (on == m_capsLock)
        return;
    m_capsLock = on;
    Q_EMIT capsLockChanged(on);
}

} // namespace thuly::ui
