// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/blocks.h>

#include <thuly/ui/measures.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace thuly::ui {

namespace {
constexpr auto nothingFor = 150ms;
constexpr auto wordsAfter = 850ms;
}

EmptyState::EmptyState(IconName icon, const QString &sentence, const QString &advice, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(icon, Token::Text3, IconSize::Big, this))
    , m_sentence(new Label(sentence, TextStyle::Strong, Token::Text, this))
    , m_advice(new Label(advice, TextStyle::Body, Token::Text2, this))
    , m_buttons(new QHBoxLayout)
{
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(14));
    column->setSpacing(m.px(2));
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(m.px(6));
    for (Label *label : {m_sentence, m_advice}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(m.px(8));
    m_buttons->setSpacing(m.px(8));
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    column->addStretch(1);
    setTexts(sentence, advice);
}

void EmptyState::setTexts(const QString &sentence, const QString &advice)
{
    m_sentence->setText(sentence);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    setAccessibleName(sentence);
}

void EmptyState::setIconSize(IconSize size)
{
    m_icon->setIconSize(size);
}

void EmptyState::addAction(QPushButton *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

LoadingBars::LoadingBars(QWidget *parent)
    : QWidget(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_phase == Phase::Hidden) {
            setPhase(Phase::Bars);
            m_timer->start(wordsAfter);
        } else if (m_phase == Phase::Bars) {
            setPhase(Phase::Words);
        }
    });
}

void LoadingBars::setColumns(const QList<double> &shares)
{
    m_columns = shares;
    update();
}

void LoadingBars::setProgressText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

void LoadingBars::start()
{
    setPhase(Phase::Hidden);
    m_timer->start(nothingFor);
    show();
}

void LoadingBars::stop()
{
    m_timer->stop();
    setPhase(Phase::Idle);
    hide();
}

void LoadingBars::showNow()
{
    m_timer->stop();
    setPhase(Phase::Words);
}

void LoadingBars::setPhase(Phase phase)
{
    m_phase = phase;
    update();
}

QSize LoadingBars::sizeHint() const
{
    const Measures m = Measures::of(this);
    return {m.px(320), 3 * m.px(30)};
}

void LoadingBars::paintEvent(QPaintEvent *)
{
    const Measures m = Measures::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Base, this));
    if (m_phase == Phase::Idle || m_phase == Phase::Hidden)
        return;
    const int row = m.px(30);
    const bool words = m_phase == Phase::Words && !m_text.isEmpty();
    const int rows = (height() - (words ? row : 0)) / row;
    const int room = width() - 2 * m.px(12) - int(m_columns.size() - 1) * m.px(8);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < rows; ++i) {
        double x = m.px(12);
        const int top = i * row;
        for (qsizetype column = 0; column < m_columns.size(); ++column) {
            const double full = room * m_columns.at(column);
            // The last column is ragged, as text is.
            const double part = column + 1 == m_columns.size() ? full * (i % 3 == 1 ? 0.5 : i % 3 == 2 ? 0.75 : 1.0) : full;
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Neutral, this));
            painter.drawRoundedRect(QRectF(x, top + m.px(10), part, m.px(10)), 2, 2);
            x += full + m.px(8);
        }
        painter.fillRect(0, top + row - 1, width(), 1, color(Token::Grid, this));
    }
    if (!words)
        return;
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(color(Token::Text2, this));
    const QRect foot(m.px(12), height() - row, width() - 2 * m.px(12), row);
    const QString hint = tr("Esc to stop");
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignRight, hint);
    const QRect left = foot.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(hint) - m.px(8), 0);
    painter.drawText(left, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, left.width()));
}

} // namespace thuly::ui
