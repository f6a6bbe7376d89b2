// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/componentsheet.h>

#include "sheetparts.h"

#include <thuly/ui/label.h>
#include <thuly/ui/measures.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace thuly::ui {

namespace {

QVBoxLayout *column(QHBoxLayout *columns, int share)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(Measures::of(nullptr).px(8));
    columns->addLayout(layout, share);
    return layout;
}

} // namespace

ComponentSheet::ComponentSheet(ThemeKind theme, QWidget *parent)
    : QWidget(parent)
{
    setPalette(ui::palette(theme));
    setAutoFillBackground(true);
    setWindowTitle(tr("Components"));
    const Measures m = Measures::of(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(m.px(20), m.px(14), m.px(20), m.px(14));
    whole->setSpacing(m.px(8));
    auto *head = new QHBoxLayout;
    head->setSpacing(m.px(8));
    head->addWidget(new Label(tr("Components"), TextStyle::Title, Token::Text, this));
    head->addWidget(new Label(tr("Fusion + QPalette · rows 28 px, buttons 28 px, grid 4 px"), TextStyle::Body, Token::Text2, this));
    head->addStretch(1);
    whole->addLayout(head);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(m.px(24));
    whole->addLayout(columns, 1);
    auto *left = column(columns, 112);
    sheet::addButtons(left, this);
    sheet::addFields(left, this);
    sheet::addStates(left, this);
    sheet::addColours(left, this);
    left->addStretch(1);
    auto *middle = column(columns, 106);
    sheet::addBanners(middle, this);
    sheet::addToast(middle, this);
    sheet::addEmptyStates(middle, this);
    sheet::addLoading(middle, this);
    middle->addStretch(1);
    auto *right = column(columns, 100);
    sheet::addDialogs(right, this);
    sheet::addTable(right, this);
    sheet::addSteps(right, this);
    right->addStretch(1);
}

} // namespace thuly::ui
