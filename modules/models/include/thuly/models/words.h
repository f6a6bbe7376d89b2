// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/events.h>
#include <thuly/cases/links.h>
#include <thuly/cases/matter.h>
#include <thuly/cases/petition.h>
#include <thuly/models/state.h>
#include <thuly/packs/lawbook.h>

namespace thuly::models {

/*
 * Short words that several pages say alike. Legal terms come from the law book in the given language,
 * the rest from the installed translator. Pure; GUI thread (translations may be switched there).
 */

/** When a limit ends, seen from today: "quá 2 ngày", "hôm nay", "T4 25/11", "16/12/2026". Soon: at most `soonDays` days away. */
[[nodiscard]] State dueState(QDate due, QDate today, int soonDays = 1);
/** The same with the state of the limit: met ones are done. */
[[nodiscard]] State deadlineState(const cases::Deadline &deadline, QDate today, int soonDays = 1);
/** "BLTTDS 2015 Đ.191 k.2" as "Đ.191.2"; only the first article. */
[[nodiscard]] QString shortLawRef(const QString &lawRef);
/** "3 ngày LV", "4 tháng": for narrow columns. */
[[nodiscard]] QString shortPeriod(const Period &period, Language language);
/** The given name ("Tuấn"), as courts call their judges in lists. */
[[nodiscard]] QString givenName(const QString &displayName);
/** "128/2026/TLST-DS", or "Đơn 412/2026" before acceptance. */
/** Titles and headings of books, in capitals as printed, written like a sentence for the screen. */
[[nodiscard]] QString sentenceCase(const QString &text);
[[nodiscard]] QString matterNumber(const cases::Matter &matter);
/** "Nguyễn Thị Hạnh kiện Trần Văn Đức"; the first of each side, and how many more. */
[[nodiscard]] QString versus(const cases::Matter &matter);
[[nodiscard]] QString channelName(cases::Channel channel);
/** A fact as people read it: the words of a choice, else factText(). */
[[nodiscard]] QString choiceText(const packs::FactDefinition &fact, const QString &value, const QMap<Uuid, QString> &people, Language language);
/** What is missing, named: a field of the form or a fact of the procedure. */
[[nodiscard]] QString missingText(const cases::Finding &finding, const packs::LawBook &law, Language language);
/** The same with whose it is: "Trần Văn Đức: nơi cư trú"; `parties` without those struck off. */
[[nodiscard]] QString missingText(const cases::Finding &finding, const QList<cases::Party> &parties, const packs::LawBook &law, Language language);
/** "Nhập vào", "Tách từ": what the other case is to this one. */
[[nodiscard]] QString linkName(const cases::LinkView &link);
/** "Đ.203.1 · 4 tháng", and whether the rule was not read in the law itself: who relies on the day has to see it. */
[[nodiscard]] QString limitBasis(const cases::Deadline &deadline, Language language);
/** What to say of a rule by its mark: nothing of one read in the law, else that it was read elsewhere or not at all. */
[[nodiscard]] QString doubtOf(const QString &verified);
/** As the procedure calls the person: nguyên đơn in a civil case, người khởi kiện in an administrative one. */
[[nodiscard]] QString partyRoleName(cases::PartyRole role, const packs::LawBook &law, Language language, const QString &procedure = {});
/** The state of the procedure as chip. */
[[nodiscard]] State stageState(const cases::Matter &matter, const packs::LawBook &law, Language language);
/** What the limit asks for, in the wording of the pack. */
[[nodiscard]] QString deadlineTitle(const cases::Deadline &deadline, const packs::LawBook &law, Language language);
/** How the date was computed: "Không tính ngày 16/11/2026, bắt đầu từ 17/11/2026; …". */
[[nodiscard]] QString computation(const cases::Deadline &deadline, Language language);
/** "Thứ Hai, 23/11/2026". */
[[nodiscard]] QString longDate(QDate date);
/** "08:51 hôm nay", "hôm qua", "20/11". */
[[nodiscard]] QString ago(const QDateTime &moment, QDate today);
/** A fact as a person reads it: dates dd/MM/yyyy, amounts grouped, accounts by name. */
[[nodiscard]] QString factText(packs::FactType type, const QString &value, const QMap<Uuid, QString> &people);

} // namespace thuly::models
