<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation><numerusform>%n second</numerusform><numerusform>%n seconds</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n minute</numerusform><numerusform>%n minutes</numerusform></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation><numerusform>and %n other</numerusform><numerusform>and %n others</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation><numerusform>%n day overdue</numerusform><numerusform>%n days overdue</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::CaseOverview</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation><numerusform>%n entries</numerusform><numerusform>%n entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation><numerusform>%n pages</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::CasePage</name>
    <message numerus="yes">
        <source>drawn out of %n, %1</source>
        <translation><numerusform>drawn out of %n, %1</numerusform><numerusform>drawn out of %n, %1</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::LegacyColumns</name>
    <message numerus="yes">
        <source>%n sheets hold a register; sheets with the same headings share what is chosen here.</source>
        <translation><numerusform>%n sheet holds a register; sheets with the same headings share what is chosen here.</numerusform><numerusform>%n sheets hold a register; sheets with the same headings share what is chosen here.</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::LegacyPage</name>
    <message numerus="yes">
        <source>%n rows of %1 are out of the book again.</source>
        <translation><numerusform>%n row of %1 is out of the book again.</numerusform><numerusform>%n rows of %1 are out of the book again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Take over %n rows</source>
        <translation><numerusform>Take over %n row</numerusform><numerusform>Take over %n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rows of %1 are in the book. They can be taken back in the list of imports.</source>
        <translation><numerusform>%n row of %1 is in the book. It can be taken back in the list of imports.</numerusform><numerusform>%n rows of %1 are in the book. They can be taken back in the list of imports.</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::PetitionFields</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation><numerusform>%n people</numerusform><numerusform>%n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation><numerusform>%n papers</numerusform><numerusform>%n papers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation><numerusform>%n pages</numerusform><numerusform>%n pages</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::PetitionPage</name>
    <message numerus="yes">
        <source>Enter, %n still missing</source>
        <translation><numerusform>Enter, %n still missing</numerusform><numerusform>Enter, %n still missing</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::PetitionSide</name>
    <message numerus="yes">
        <source>%n keys</source>
        <translation><numerusform>%n keys</numerusform><numerusform>%n keys</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n seconds since the form was opened</source>
        <translation><numerusform>%n seconds since the form was opened</numerusform><numerusform>%n seconds since the form was opened</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::PrintPage</name>
    <message numerus="yes">
        <source>Print %n sheets</source>
        <translation><numerusform>Print %n sheets</numerusform><numerusform>Print %n sheets</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::RegisterPage</name>
    <message numerus="yes">
        <source>%n wait for a number</source>
        <translation><numerusform>%n wait for a number</numerusform><numerusform>%n wait for a number</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Selected: %n rows</source>
        <translation><numerusform>Selected: %n rows</numerusform><numerusform>Selected: %n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation><numerusform>%n rows written to %1.</numerusform><numerusform>%n rows written to %1.</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::Shell</name>
    <message numerus="yes">
        <source>%Ln entries wait for the centre</source>
        <translation><numerusform>%Ln entries wait for the centre</numerusform><numerusform>%Ln entries wait for the centre</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::TodayPage</name>
    <message numerus="yes">
        <source>%Ln entries wait for the centre</source>
        <translation><numerusform>%Ln entries wait for the centre</numerusform><numerusform>%Ln entries wait for the centre</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n drafts are left from when the program ended without closing.</source>
        <translation><numerusform>%n drafts are left from when the program ended without closing.</numerusform><numerusform>%n drafts are left from when the program ended without closing.</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::UnlockPage</name>
    <message numerus="yes">
        <source>%n tries left. Password forgotten: ask the administrator of the court to open it by the recovery certificate; no data is lost.</source>
        <translation><numerusform>%n tries left. Password forgotten: ask the administrator of the court to open it by the recovery certificate; no data is lost.</numerusform><numerusform>%n tries left. Password forgotten: ask the administrator of the court to open it by the recovery certificate; no data is lost.</numerusform></translation>
    </message>
</context>
<context>
    <name>thuly::ui::ClosingDialog</name>
    <message numerus="yes">
        <source>%n corrections wait for the chief judge's approval.</source>
        <translation><numerusform>%n correction waits for the chief judge's approval.</numerusform><numerusform>%n corrections wait for the chief judge's approval.</numerusform></translation>
    </message>
</context>
</TS>
