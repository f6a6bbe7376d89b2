// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/models/deskcontext.h>
#include <thuly/ui/fieldbox.h>

#include <QFuture>
#include <QWidget>

namespace thuly::cases {
struct Matter;
}

namespace thuly::ui {

class Label;

/**
 * The first lines of a form that belongs to a case: asks for the number where no case is given, finds it, and names the case.
 * What is wrong with the number is said below it.
 */
class CaseFinder : public QWidget
{
    Q_OBJECT
public:
    /** The field is named `prefix` + "Case", the line below `prefix` + "CaseLine". */
    CaseFinder(models::DeskContext context, const QString &prefix, QWidget *parent = nullptr);

    /** Begins a new form: a null `matter` asks for its number and takes the focus, any other is found() at once. */
    void begin(const Uuid &matter);
    /** Looks for the number that is typed now. */
    void find();

    /** Awaits what the form needs to begin; `fill` gets it, after the case is named, unless another case was asked for meanwhile. */
    template<class Start, class Fill> void load(QFuture<Result<Start>> start, Fill fill)
    {
        const int loads = ++m_loads;
        start.then(this, [this, loads, fill = std::move(fill)](Result<Start> got) {
            if (loads != m_loads)
                return;
            if (!got) {
                showProblem(got.error());
                return;
            }
            name(got->matter);
            fill(*got);
        });
    }

    /** Only the case is named from now on: the form is about this one. */
    void hideNumber();

Q_SIGNALS:
    void found(const thuly::Uuid &matter);

private:
    void name(const cases::Matter &matter);
    void showProblem(const Error &error);

    models::DeskContext m_context;
    CodeField *m_number;
    FieldBox *m_numberBox;
    Label *m_line;
    int m_loads = 0;
};

} // namespace thuly::ui
