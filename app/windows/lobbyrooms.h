#pragma once

#include "models/lobbymodel.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QMenu;
class QStackedLayout;

namespace yak {

class AppSettings;
class FirstMinute;
class LobbyNote;
class LobbyRoomDelegate;
class LobbyWatch;
class QuietButton;
class TextLabel;

/// The rooms one knows: opened by a click or Enter, searched by Ctrl+F, put into the own archive, taken off the list by
/// Delete, which asks. Rooms that wait for the viewer stand first, and how many there are stands above. While there is
/// no room at all, how to come to one.
class LobbyRooms final : public QWidget
{
    Q_OBJECT

public:
    LobbyRooms(KnownRoomsModel &rooms, const AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// Who keeps the list fresh; it must outlive this. Without one, rooms are as they were last seen.
    void setWatch(LobbyWatch *watch);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] LobbyModel *model() const { return m_model; }
    /// How to come to a room, made when it is shown for the first time; null before.
    [[nodiscard]] FirstMinute *firstMinute() const { return m_firstMinute; }
    /// Whether there is no room at all, so that how to come to one is shown.
    [[nodiscard]] bool isFirstMinute() const;
    /// Puts the cursor into the search, if there is anything to search.
    void focusSearch();
    /// What can be done with a room, as its menu offers it.
    [[nodiscard]] QMenu *menuFor(const QModelIndex &index);

Q_SIGNALS:
    /// isFirstMinute() may be another.
    void contentChanged();
    /// firstMinute() is there from now on, not yet shown.
    void firstMinuteMade();
    void openRequested(const QString &link);
    /// A room like this one on the same server, a week later.
    void duplicateRequested(const yak::RoomSettings &settings, const QString &server);
    void templateRequested(const yak::RoomSettings &settings);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHead();
    void makeList();
    [[nodiscard]] QWidget *madeFirstMinute();
    [[nodiscard]] QWidget *madeEmpty();
    bool listKeyPressed(int key);
    bool searchKeyPressed(int key);
    void open(const QModelIndex &index);
    void askToForget(const QModelIndex &index);
    void putAway(const QString &link, const QString &title, Shelf shelf);
    void showMenu(const QModelIndex &index, const QPoint &place);
    void showShelf(Shelf shelf);
    void showContent();
    void showTitle();
    void showCounts();
    void showFreshness();
    void showEmptyWords();
    void retranslate();

    KnownRoomsModel &m_rooms;
    const AppSettings &m_settings;
    LobbyModel *m_model;
    LobbyRoomDelegate *m_delegate;
    QPointer<LobbyWatch> m_watch;
    TextLabel *m_title;
    TextLabel *m_waiting;
    TextLabel *m_progress;
    QuietButton *m_refresh;
    QuietButton *m_archive;
    QLineEdit *m_search;
    QStackedLayout *m_stack;
    QListView *m_list;
    FirstMinute *m_firstMinute = nullptr;
    QWidget *m_empty = nullptr;
    TextLabel *m_emptyTitle = nullptr;
    TextLabel *m_emptyText = nullptr;
    LobbyNote *m_trouble;
    LobbyNote *m_told;
};

} // namespace yak
