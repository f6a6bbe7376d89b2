// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/deadline.h>

#include <QObject>
#include <QTranslator>

class QCoreApplication;

namespace thuly::models {

/**
 * The language of the program, changeable while it runs: installs our translation on the application, which tells
 * its windows by QEvent::LanguageChange. Made once by the composition (thuly and thulyctl); GUI thread.
 */
class Languages : public QObject
{
    Q_OBJECT
public:
    explicit Languages(QCoreApplication &application, Language language = Language::Vietnamese, QObject *parent = nullptr);
    ~Languages() override;

    void use(Language language);
    [[nodiscard]] Language current() const { return m_current; }

    /** "vi", "en". */
    [[nodiscard]] static QString code(Language language);
    /** Vietnamese for anything but "en". */
    [[nodiscard]] static Language fromCode(QStringView code);

Q_SIGNALS:
    void changed(Language language);

private:
    void install();

    QCoreApplication &m_application;
    QTranslator m_translator;
    Language m_current;
};

} // namespace thuly::models
