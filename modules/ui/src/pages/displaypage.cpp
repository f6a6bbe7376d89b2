// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/displaypage.h"

#include "window/uisettings.h"

#include <thuly/models/languages.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/theme.h>

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

DisplayPage::DisplayPage(const PageContext &context, QWidget *parent)
    : Page(u"display"_s, IconName::Settings, context, parent)
{
    setObjectName(u"displayPage"_s);
    setTitle(tr("Display"));
    setHead(new PageHead(tr("Display and language"), this));
    const Measures m = Measures::of(this);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *sheet = new QWidget(area);
    auto *outer = new QHBoxLayout(sheet);
    outer->setContentsMargins(m.px(24), m.px(20), m.px(24), m.px(20));
    auto *form = new QWidget(sheet);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(14));
    form->setFixedWidth(m.px(380));
    m_language = add(form, u"language"_s, tr("Language"), tr("Names of law and registers stay as the law writes them."));
    m_language->addChoice(u"vi"_s, u"Tiếng Việt"_s);
    m_language->addChoice(u"en"_s, u"English"_s);
    m_appearance = add(form, u"appearance"_s, tr("Colours"), tr("Pages of documents are never darkened: the colour of a stamp is evidence."));
    m_appearance->addChoice(int(Appearance::FollowSystem), tr("As the system"));
    m_appearance->addChoice(int(Appearance::Light), tr("Light"));
    m_appearance->addChoice(int(Appearance::Dark), tr("Dark"));
    m_density = add(form, u"density"_s, tr("Rows"), {});
    m_density->addChoice(int(Density::Automatic), tr("By the width of the screen"));
    m_density->addChoice(int(Density::Compact), tr("Compact"));
    m_density->addChoice(int(Density::Comfortable), tr("Comfortable"));
    m_zoom = add(form, u"zoomChoice"_s, tr("Size"), tr("Also by Ctrl + and Ctrl −."));
    for (const int percent : {100, 110, 125, 150, 175, 200})
        m_zoom->addChoice(percent, tr("%1 %").arg(percent));
    m_font = add(form, u"fontChoice"_s, tr("Font"), {});
    m_font->addChoice(int(FontChoice::Inter), u"Inter"_s);
    m_font->addChoice(int(FontChoice::Desktop), tr("Font of the desktop"));
    column->addStretch(1);
    outer->addWidget(form);
    outer->addStretch(1);
    area->setWidget(sheet);
    setContent(area);
    refresh();
    for (ChoiceField *field : {m_language, m_appearance, m_density, m_zoom, m_font})
        connect(field, &ChoiceField::valueChanged, this, &DisplayPage::apply);
    connect(&context.theme, &Theme::changed, this, &DisplayPage::refresh);
}

ChoiceField *DisplayPage::add(QWidget *form, const QString &name, const QString &label, const QString &hint)
{
    auto *field = new ChoiceField(form);
    field->setObjectName(name);
    auto *box = new FieldBox(label, field, Need::Optional, form);
    if (!hint.isEmpty())
        box->setMessage(FieldMessage::Hint, hint);
    form->layout()->addWidget(box);
    return field;
}

void DisplayPage::refresh()
{
    m_filling = true;
    const DisplaySettings display = context().theme.settings();
    m_language->setValue(models::Languages::code(context().languages.current()));
    m_appearance->setValue(int(display.appearance));
    m_density->setValue(int(display.density));
    if (m_zoom->findData(display.zoomPercent, ChoiceField::ValueRole) < 0)
        m_zoom->addChoice(display.zoomPercent, tr("%1 %").arg(display.zoomPercent));
    m_zoom->setValue(display.zoomPercent);
    m_font->setValue(int(display.font));
    m_filling = false;
}

void DisplayPage::apply()
{
    if (m_filling)
        return;
    DisplaySettings display;
    display.appearance = Appearance(m_appearance->value().toInt());
    display.density = Density(m_density->value().toInt());
    display.zoomPercent = m_zoom->value().toInt();
    display.font = FontChoice(m_font->value().toInt());
    context().settings.setDisplay(display);
    if (display != context().theme.settings())
        context().theme.setSettings(display);
    context().languages.use(models::Languages::fromCode(m_language->value().toString()));
}

QList<QWidget *> DisplayPage::panes() const
{
    return {m_language};
}

void DisplayPage::shown()
{
    m_language->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
