#pragma once

#include "controllers/ranker.h"
#include "i18n/kindtext.h"
#include "optimizer/headcount.h"

#include <QAbstractListModel>

namespace yak {

class RoomModel;
class RoomRanking;
class RoomView;

/// The best times, in rank order: those that work, those without somebody required, and, where neither is, the nearest
/// misses.
class CandidatesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Section {
        Fits,    ///< with every required person
        Without, ///< without a required person
        Nearest, ///< nobody can make the whole of it
    };

    enum DataRole {
        SectionRole = Qt::UserRole, ///< Section, as int
        RankRole,                   ///< 1, 2 … within its section; 0 for a near miss
    };

    /// An entry in the words of the view.
    struct Entry
    {
        Section section = Section::Fits;
        int rank = 0;
        Range window;
        Headcount counts;
        WindowPeople people;
        QString when;
        QString shortStart; ///< just its start, for small places
        QString reason;
        QString smallestChange;
        QString alternatives;
        QString countsInWords;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// All must outlive this.
    CandidatesModel(const RoomModel &model, const RoomRanking &ranking, const RoomView &view,
                    QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const Entry &entry(int row) const { return m_entries[row]; }
    /// What to know before the entries; empty where they speak for themselves.
    [[nodiscard]] const QString &headline() const { return m_headline; }
    /// What kind of room they are of.
    [[nodiscard]] RoomKind kind() const;
    /// Whether a ranking is there at all.
    [[nodiscard]] bool isReady() const;

Q_SIGNALS:
    /// The headline, or whether there is a ranking.
    void headlineChanged();

private:
    void refresh();
    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] QString spoken(const Entry &entry) const;

    const RoomModel &m_model;
    const RoomRanking &m_ranking;
    const RoomView &m_view;
    QList<Entry> m_entries;
    QString m_headline;
};

} // namespace yak
