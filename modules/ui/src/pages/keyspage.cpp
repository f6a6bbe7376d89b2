// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/keyspage.h"

#include "window/windowactions.h"

#include <thuly/ui/measures.h>

#include <QPrintDialog>
#include <QPrinter>
#include <QTextBrowser>

#include <memory>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

/** Two columns of tables: keys at the left, what they do at the right. */
QString sheetHtml()
{
    QString html;
    const QList<Command> known = WindowActions::keySheetCommands();
    for (const KeyContext place : {KeyContext::Window, KeyContext::Grid, KeyContext::Field, KeyContext::Form, KeyContext::Pages}) {
        QString rows;
        for (const KeyEntry &entry : KeyMap::entries()) {
            if (entry.context != place || !known.contains(entry.command))
                continue;
            QStringList caps;
            for (const QKeySequence &keys : KeyMap::shortcuts(entry.command))
                caps << keyCapText(keys).toHtmlEscaped();
            caps.removeDuplicates();
            rows += u"<tr><td width=\"180\"><b>%1</b></td><td>%2</td></tr>"_s.arg(caps.join(u" · "_s), KeyMap::text(entry.command).toHtmlEscaped());
        }
        if (!rows.isEmpty())
            html += u"<h3>%1</h3><table cellpadding=\"3\">%2</table>"_s.arg(KeyMap::contextText(place).toHtmlEscaped(), rows);
    }
    return html;
}

} // namespace

KeysPage::KeysPage(const PageContext &context, QWidget *parent)
    : Page(u"keys"_s, IconName::Keyboard, context, parent)
    , m_sheet(new QTextBrowser(this))
{
    setObjectName(u"keysPage"_s);
    setTitle(tr("Keys"));
    auto *head = new PageHead(tr("Keys"), this);
    auto *print = new Button(IconName::Print, tr("Print"), ButtonRole::Normal, head);
    print->setKeyCap(KeyMap::shortcut(Command::Print));
    connect(print, &QAbstractButton::clicked, this, [this] { command(Command::Print); });
    head->addAction(print);
    setHead(head);
    const Measures m = Measures::of(this);
    m_sheet->setObjectName(u"keySheet"_s);
    m_sheet->setAccessibleName(tr("Keys"));
    m_sheet->setFrameShape(QFrame::NoFrame);
    m_sheet->document()->setDocumentMargin(m.px(20));
    m_sheet->setHtml(sheetHtml());
    setContent(m_sheet);
}

Handled KeysPage::command(Command command)
{
    if (command != Command::Print)
        return Handled::No;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { m_sheet->print(printer.get()); });
    dialog->open();
    return Handled::Yes;
}

QList<QWidget *> KeysPage::panes() const
{
    return {m_sheet};
}

void KeysPage::shown()
{
    m_sheet->setFocus(Qt::OtherFocusReason);
}

} // namespace thuly::ui
