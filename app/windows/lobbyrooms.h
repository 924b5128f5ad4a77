#pragma once

#include "core/clock.h"

#include <QWidget>

class QListView;
class QStackedLayout;

namespace yak {

class AppSettings;
class KnownRoomsModel;
class LobbyRoomDelegate;
class TextLabel;

/// The rooms one knows, to be opened by a click or Enter and forgotten by their cross or Delete; while there is none,
/// what to do about that.
class LobbyRooms final : public QWidget
{
    Q_OBJECT

public:
    LobbyRooms(KnownRoomsModel &model, const AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void openRequested(const QString &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(const QModelIndex &index);
    void askToForget(const QModelIndex &index);
    void showContextMenu(const QPoint &place);
    void showContent();
    void retranslate();

    KnownRoomsModel &m_model;
    const AppSettings &m_settings;
    LobbyRoomDelegate *m_delegate;
    TextLabel *m_title;
    QStackedLayout *m_stack;
    QListView *m_list;
    QWidget *m_empty;
    TextLabel *m_emptyTitle;
    TextLabel *m_emptyText;
};

} // namespace yak
