// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/hearings.h>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

constexpr qsizetype mostOctets = 75; // RFC 5545 §3.1, without the line end

/** RFC 5545 §3.3.11: backslash, comma, semicolon and line ends of a text. */
QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    text.replace(u';', u"\\;"_s);
    text.replace(u',', u"\\,"_s);
    text.replace(u'\n', u"\\n"_s);
    return text;
}

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/** One content line, folded without cutting a letter in two: continuation lines begin with a blank. */
void addLine(QByteArray &out, const QString &name, const QString &value)
{
    const QByteArray line = QString(name % u':' % value).toUtf8();
    qsizetype at = 0;
    qsizetype room = mostOctets;
    while (line.size() - at > room) {
        qsizetype length = room;
        while (isContinuation(line.at(at + length)))
            --length;
        out += line.mid(at, length) + "\r\n ";
        at += length;
        room = mostOctets - 1; // the blank counts
    }
    out += line.mid(at) + "\r\n";
}

QString utc(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QString description(const HearingView &view)
{
    QStringList lines;
    if (!view.matter.plaintiffs.isEmpty())
        lines << view.matter.plaintiffs;
    if (!view.matter.defendants.isEmpty())
        lines << view.matter.defendants;
    QStringList panel;
    for (const cases::PanelMember &member : view.hearing.panel)
        panel << member.name;
    lines << panel.join(u"; "_s);
    for (const cases::OnlinePoint &point : view.hearing.points)
        lines << QString(point.place % (point.officer.isEmpty() ? QString() : QString(u", "_s % point.officer)));
    return lines.join(u'\n');
}

void addEvent(QByteArray &out, const HearingView &view, Language language, const QString &stamp)
{
    const cases::Hearing &h = view.hearing;
    const QDateTime begin = LegalTime{h.date, h.start}.moment();
    addLine(out, u"BEGIN"_s, u"VEVENT"_s);
    addLine(out, u"UID"_s, QString(h.uid.toString() % u"@thuly"_s));
    addLine(out, u"DTSTAMP"_s, stamp);
    addLine(out, u"SEQUENCE"_s, QString::number(h.version));
    addLine(out, u"DTSTART"_s, utc(begin));
    addLine(out, u"DTEND"_s, utc(begin.addSecs(qint64(h.minutes) * 60)));
    addLine(out, u"SUMMARY"_s, escaped(QString(view.matter.number() % u" · "_s % view.brief.in(language))));
    if (!h.room.isEmpty())
        addLine(out, u"LOCATION"_s, escaped(h.room));
    if (const QString text = description(view); !text.isEmpty())
        addLine(out, u"DESCRIPTION"_s, escaped(text));
    addLine(out, u"CLASS"_s, h.openness == cases::Openness::Closed ? u"PRIVATE"_s : u"PUBLIC"_s);
    const bool off = h.state == cases::HearingState::Adjourned || h.state == cases::HearingState::Cancelled;
    addLine(out, u"STATUS"_s, off ? u"CANCELLED"_s : u"CONFIRMED"_s);
    addLine(out, u"END"_s, u"VEVENT"_s);
}

} // namespace

QByteArray hearingCalendar(const QList<HearingView> &hearings, const QString &courtName, Language language, const QDateTime &stampedAt)
{
    QByteArray out;
    addLine(out, u"BEGIN"_s, u"VCALENDAR"_s);
    addLine(out, u"VERSION"_s, u"2.0"_s);
    addLine(out, u"PRODID"_s, u"-//Thu Ly//Hearings//VI"_s);
    addLine(out, u"CALSCALE"_s, u"GREGORIAN"_s);
    addLine(out, u"METHOD"_s, u"PUBLISH"_s);
    addLine(out, u"X-WR-CALNAME"_s, escaped(courtName));
    for (const HearingView &view : hearings)
        addEvent(out, view, language, utc(stampedAt));
    addLine(out, u"END"_s, u"VCALENDAR"_s);
    return out;
}

} // namespace thuly::workflow
