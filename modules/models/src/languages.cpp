// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/languages.h>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace thuly::models {

Languages::Languages(QCoreApplication &application, Language language, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_current(language)
{
    install();
}

Languages::~Languages()
{
    m_application.removeTranslator(&m_translator);
}

void Languages::use(Language language)
{
    if (language == m_current)
        return;
    m_current = language;
    install();
    Q_EMIT changed(language);
}

QString Languages::code(Language language)
{
    return language == Language::English ? u"en"_s : u"vi"_s;
}

Language Languages::fromCode(QStringView code)
{
    return code == "en"_L1 ? Language::English : Language::Vietnamese;
}

void Languages::install()
{
    m_application.removeTranslator(&m_translator);
    // Dates and amounts are written the Vietnamese way in both languages: they are what stands on the paper.
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    if (m_translator.load(u":/i18n/thuly_"_s + code(m_current) + u".qm"_s))
        m_application.installTranslator(&m_translator);
}

} // namespace thuly::models
