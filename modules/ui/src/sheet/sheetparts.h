// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QString;
class QVBoxLayout;
class QWidget;

/** The parts of the component sheet, one function per heading of picture 16. */
namespace thuly::ui::sheet {

/** A short name for the long one; lupdate knows it. */
inline QString translate(const char *context, const char *source)
{
    return QCoreApplication::translate(context, source);
}

void heading(QVBoxLayout *column, const QString &text, QWidget *sheet);
void addButtons(QVBoxLayout *column, QWidget *sheet);
void addFields(QVBoxLayout *column, QWidget *sheet);
void addStates(QVBoxLayout *column, QWidget *sheet);
void addColours(QVBoxLayout *column, QWidget *sheet);
void addBanners(QVBoxLayout *column, QWidget *sheet);
void addToast(QVBoxLayout *column, QWidget *sheet);
void addEmptyStates(QVBoxLayout *column, QWidget *sheet);
void addLoading(QVBoxLayout *column, QWidget *sheet);
void addDialogs(QVBoxLayout *column, QWidget *sheet);
void addTable(QVBoxLayout *column, QWidget *sheet);
void addSteps(QVBoxLayout *column, QWidget *sheet);

} // namespace thuly::ui::sheet
