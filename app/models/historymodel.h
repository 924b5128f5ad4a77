#pragma once

#include "models/historywords.h"

#include <QAbstractListModel>
#include <QTimer>

namespace yak {

class RoomModel;
class RoomView;

/// What happened in a room, newest first, fetched in pages. New entries come on top while somebody looks.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DataRole {
        WhoRole = Qt::UserRole, ///< QString
        WhatRole,               ///< QString
        AtRole,                 ///< qint64: UTC milliseconds
        DetailRole,             ///< QString, of several lines; may be empty
    };

    /// Where pages come from; `done` is called with nothing where none could be had.
    using Done = std::function<void(std::optional<wire::HistoryPage>)>;
    using Fetch = std::function<void(const wire::History &, Done)>;

    /// Whether somebody looks at it. Nobody: nothing is fetched.
    enum class Audience { Nobody, Somebody };

    /// The model and the view must outlive this.
    HistoryModel(const RoomModel &model, const RoomView &view, Fetch fetch, QObject *parent = nullptr);

    void setAudience(Audience audience);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    [[nodiscard]] const wire::HistoryEntry &entry(int row) const { return m_entries[row]; }
    /// Whether a page is on its way.
    [[nodiscard]] bool isFetching() const { return m_fetching != Fetching::Nothing; }
    /// Whether the last page could not be had.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Asks again after a failure.
    void retry();

Q_SIGNALS:
    /// isFetching() or hasFailed().
    void fetchingChanged();

private:
    enum class Fetching { Nothing, Newest, Older };

    void restart();
    void noteChange();
    void fetchNewest();
    void takeNewest(const wire::HistoryPage &page);
    void takeOlder(const wire::HistoryPage &page);
    void fetch(Fetching what, std::optional<qint64> before);
    void learnNames(const QList<wire::HistoryEntry> &entries);
    [[nodiscard]] HistoryWords words() const;

    const RoomModel &m_model;
    const RoomView &m_view;
    Fetch m_fetch;
    QTimer m_pause;
    QList<wire::HistoryEntry> m_entries;
    HistoryWords::Names m_former;
    Audience m_audience = Audience::Nobody;
    Fetching m_fetching = Fetching::Nothing;
    quint64 m_round = 0; // replies of an earlier one are not for this list
    bool m_hasMore = true;
    bool m_isStale = true;
    bool m_failed = false;
};

} // namespace yak
