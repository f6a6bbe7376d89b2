// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/services.h>

#include <thuly/base/text.h>
#include <thuly/packs/lawbook.h>

#include <array>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

/** Words that a commune's name begins with, folded. */
constexpr std::array kinds = {"xa "_L1, "phuong "_L1, "dac khu "_L1, "thi tran "_L1};

/** "xom 5 xa hung nguyen" as "xa hung nguyen"; empty when no kind is in it. */
QString communePart(const QString &folded)
{
    for (const QLatin1StringView kind : kinds) {
        if (folded.startsWith(kind))
            return folded;
        const qsizetype at = folded.lastIndexOf(QString(u' ' % kind));
        if (at >= 0)
            return folded.mid(at + 1);
    }
    return {};
}

} // namespace

CommuneFinder::CommuneFinder(const packs::LawBook &law, const QString &courtId)
{
    for (const packs::Commune &commune : law.communes()) {
        const Entry entry{commune.code, QString(commune.kind % u' ' % commune.name), commune.provinceCode};
        m_byName[fold(entry.name)].append(entry);
        m_byCode.insert(entry.code, entry);
    }
    for (const packs::Province &province : law.provinces())
        m_provinces.append({fold(province.name), province.code});
    if (const packs::Court *court = law.courtById(courtId))
        m_courtProvince = court->provinceCode;
}

QString CommuneFinder::provinceIn(const QString &folded) const
{
    for (const auto &[name, code] : m_provinces) {
        if (folded.endsWith(name) || folded.contains(QString(u"tinh "_s % name)) || folded.contains(QString(u"thanh pho "_s % name)))
            return code;
    }
    return {};
}

FoundCommune CommuneFinder::find(const QString &address) const
{
    const QStringList parts = address.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QList<Entry> found = m_byName.value(communePart(fold(part)));
        if (found.isEmpty())
            continue;
        const QString named = provinceIn(fold(address));
        for (const QString &province : {named, named.isEmpty() ? m_courtProvince : QString()}) {
            for (const Entry &entry : found) {
                if (!province.isEmpty() && entry.province == province)
                    return {entry.code, entry.name};
            }
        }
        if (named.isEmpty() && found.size() == 1)
            return {found.first().code, found.first().name};
    }
    return {};
}

FoundCommune CommuneFinder::byCode(const QString &code) const
{
    const Entry entry = m_byCode.value(code);
    return {entry.code, entry.name};
}

} // namespace thuly::cases
