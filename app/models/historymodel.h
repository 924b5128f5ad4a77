#pragma once

#include "models/historyfilter.h"
#include "models/historylog.h"
#include "models/historywords.h"

#include <QAbstractListModel>

namespace yak {

class RoomModel;
class RoomView;

/// What happened in a room, newest first, in words: as much of the log as a filter lets through.
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

    /// All must outlive this.
    HistoryModel(HistoryLog &log, const RoomModel &model, const RoomView &view, QObject *parent = nullptr);

    [[nodiscard]] HistoryLog &log() const { return m_log; }
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// Looks through all of history for what matches; the log is fetched whole for that.
    void setFilter(const HistoryFilter &filter);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Told of the slots as they are now, wherever they were then.
    [[nodiscard]] const wire::HistoryEntry &entry(int row) const { return m_rows[row]; }
    /// The row of the entry with this revision, or -1.
    [[nodiscard]] int rowOf(qint64 revision) const;
    /// The words for entries as things are known now; good until the next event.
    [[nodiscard]] HistoryWords words() const;
    /// Who has ever been in the room, as far as it is known, by name.
    [[nodiscard]] QList<std::pair<QString, ParticipantId>> people() const;

private:
    void refill();
    void addNewer(qsizetype count);
    void addOlder(qsizetype first);
    [[nodiscard]] QList<wire::HistoryEntry> matching(qsizetype first, qsizetype count) const;
    void learnNames(qsizetype first, qsizetype count);

    HistoryLog &m_log;
    const RoomModel &m_model;
    const RoomView &m_view;
    HistoryFilter m_filter;
    QList<wire::HistoryEntry> m_rows;
    HistoryWords::Names m_former;
};

} // namespace yak
