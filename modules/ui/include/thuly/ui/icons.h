// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/ui/palette.h>

#include <QIcon>
#include <QIconEngine>
#include <QMetaEnum>

class QPainter;

namespace thuly::ui {
Q_NAMESPACE

/** Our own drawings in resources/icons, one SVG file of the same name in lower case each. */
enum class IconName {
    Approve, Archive, Assistant, Attach, Back, Backup, Ban, Bell, Book, Building, Calendar, Case, Check, Circle, Clock,
    Close, Cloud, CloudDone, Columns, Conflict, Copy, Correct, Court, Dark, Date, Delete, Doc, Docs, DocSigned, DocWarn,
    Dot, Down, Draft, Edit, Error, Export, Ext, Eye, EyeOff, Filter, First, Fit, Folder, Folio, Forward, Gap, Half,
    Hearing, Help, Highlight, History, Home, Import, Info, Inspector, Key, Keyboard, Last, Left, Light, Link, List, Lock,
    Mail, Menu, Minus, Money, More, Move, Note, Offline, Ok, Org, Overdue, Page, Paste, Pause, Pending, Person, Petition,
    Phone, Pin, Plus, Print, Publish, QrCode, Reading, Receipt, Redo, Register, Restricted, Right, Rotate, Save, Scale,
    Scan, Seal, Search, Service, Settings, Shield, Sidebar, Sign, Signature, Sort, Split, Star, Stats, Stop, Sync, Task,
    Thumbs, Today, Token, Tree, Undo, Unlock, Up, User, Users, Vault, View, Warning, ZoomIn, ZoomOut
};
Q_ENUM_NS(IconName)

/** ":/thuly/icons/name.svg". */
[[nodiscard]] QString iconFile(IconName name);
/**
 * An icon that takes its colour from the palette of the moment: text2 when idle, hltext when
 * selected, accent when on, disabled when disabled. One file serves both themes and all sizes.
 */
[[nodiscard]] QIcon icon(IconName name);
/** An icon that always has this token's colour (brand, states, text on the primary button). */
[[nodiscard]] QIcon icon(IconName name, Token token);
/** Paints the drawing into `rect` in one colour; for delegates. */
void paintIcon(QPainter *painter, const QRect &rect, IconName name, const QColor &color);
[[nodiscard]] QPixmap iconPixmap(IconName name, int size, const QColor &color, qreal devicePixelRatio);

/** Renders the SVG and fills it by CompositionMode_SourceIn. */
class IconEngine : public QIconEngine
{
public:
    enum class Colour { FromPalette, FromToken };
    IconEngine(IconName name, Colour colour, Token token);
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    QString key() const override;
    QString iconName() override;
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const;

    IconName m_name;
    Colour m_colour;
    Token m_token;
};

} // namespace thuly::ui
