// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/base/error.h>
#include <thuly/base/uuid.h>
#include <thuly/models/deskcontext.h>
#include <thuly/ui/action.h>
#include <thuly/ui/blocks.h>

#include <QFuture>
#include <QWidget>

class QVBoxLayout;

namespace thuly::models {
class Languages;
}

namespace thuly::ui {

class Theme;
class UiSettings;

/** What a page may use. All of it outlives the page. */
struct PageContext {
    models::DeskContext desk;
    UiSettings &settings;
    models::Languages &languages;
    Theme &theme;
};

/** Places are named by words: "today", "case:0192…", "register:DS-ST:2026". The same place opens once. */
using PlaceId = QString;

enum class Handled { No, Yes };

/**
 * One place in the window: a page under its tab. Keeps its drafts by itself; closing or locking never asks.
 * Errors and good news are shown here, in the page, never in a dialog.
 */
class Page : public QWidget
{
    Q_OBJECT
public:
    Page(PlaceId place, IconName placeIcon, const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] const PlaceId &place() const { return m_place; }
    [[nodiscard]] IconName placeIcon() const { return m_icon; }
    /** What the tab says. */
    [[nodiscard]] const QString &title() const { return m_title; }

    /** A key of the window arrived while this page is in front. */
    virtual Handled command(Command command);
    /** For Alt+1…9 and F6, in reading order. */
    [[nodiscard]] virtual QList<QWidget *> panes() const { return {}; }
    [[nodiscard]] virtual ActionState actionState() const { return {}; }
    /** Came to the front: load what may have changed. */
    virtual void shown() {}
    /** Opened at a spot of it ("case:0192…#parties[1].address"): go there, now or as soon as it is loaded. */
    virtual void reach(const QString &spot);
    /** Before lock, close and language change: everything typed goes into the drafts now. */
    virtual void keepDraft() {}
    /** Everything it shows at first has been loaded. */
    [[nodiscard]] virtual bool isReady() const { return true; }
    /** What makes the page look as now when it is opened again (after unlock): a longer place id, else the same. */
    [[nodiscard]] virtual PlaceId placeForReturn() const { return m_place; }

    void say(const QString &sentence);
    void showError(const Error &error);
    Banner *showBanner(BannerKind kind, IconName icon, const QString &fact, const QString &advice = {});
    void clearBanner();

Q_SIGNALS:
    void titleChanged();
    void stateChanged();
    void openPlace(const thuly::ui::PlaceId &place);
    /** This page is done; `next` is opened instead if not empty. */
    void leave(const thuly::ui::PlaceId &next);

protected:
    void setTitle(const QString &title);
    /** Head at the top, then the banner, then the content. */
    void setHead(QWidget *head);
    void setContent(QWidget *content);
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] workflow::Desk &desk() const { return *m_context.desk.desk; }
    [[nodiscard]] Language language() const { return m_context.desk.language; }
    [[nodiscard]] QDate today() const { return m_context.desk.today(); }

    /** Runs `done` with the value in this thread while this page lives; errors are shown. */
    template<class T, class Done> void await(QFuture<Result<T>> future, Done done)
    {
        future.then(this, [this, done = std::move(done)](Result<T> result) {
            if (!result)
                showError(result.error());
            else if constexpr (std::is_void_v<T>)
                done();
            else
                done(std::move(*result));
        });
    }

private:
    PlaceId m_place;
    IconName m_icon;
    PageContext m_context;
    QString m_title;
    QVBoxLayout *m_layout;
    QWidget *m_head = nullptr;
    QPointer<Banner> m_banner;
};

/** First sentence and the rest: what a banner shows in bold, and what to do. */
[[nodiscard]] std::pair<QString, QString> factAndAdvice(const QString &text);

} // namespace thuly::ui
