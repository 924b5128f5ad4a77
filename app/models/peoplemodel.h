#pragma once

#include "model/person.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace yak {

class RoomModel;
class RoomView;

/// The people of a room: oneself first, the others in the order they came.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// What is known of somebody's answer.
    enum class Answered {
        Hidden, ///< not for this reader's eyes
        Not,    ///< waited for
        Partly, ///< slots were added since
        Whole,  //
    };
    Q_ENUM(Answered)

    enum DataRole {
        NameRole = Qt::DisplayRole,
        IdRole = Qt::UserRole, ///< its text
        RequiredRole,          ///< bool
        WeightRole,            ///< int
        OnlineRole,            ///< bool
        IsMeRole,              ///< bool
        AnsweredRole,          ///< Answered, as int
        AnswerTextRole,        ///< "24 slots", "not answered yet"
        DetailRole,            ///< role and zone, where they are worth a word
    };

    /// Both must outlive this.
    PeopleModel(const RoomModel &model, const RoomView &view, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const ParticipantId &idAt(int row) const { return m_rows[static_cast<size_t>(row)].id; }
    /// The person's row, or -1.
    [[nodiscard]] int rowOf(const ParticipantId &person) const { return m_rowOf.value(person, -1); }

    /// How many have answered, as far as one may know; empty where answers are hidden.
    [[nodiscard]] std::optional<int> answeredCount() const;

Q_SIGNALS:
    /// How many there are, or how many have answered.
    void summaryChanged();

private:
    struct Row
    {
        ParticipantId id;
        Answered answered = Answered::Not;
        int slotCount = 0; ///< yes or if needed
        int openCount = 0; ///< not answered
        bool online = false;
    };

    void reset();
    void followPerson(const ParticipantId &person);
    void followAnswer(const ParticipantId &person);
    void followOnline();
    void insert(const Person &person);
    void remove(int row);
    void renumber(int fromRow);
    void announce(int row);
    [[nodiscard]] Row rowFor(const ParticipantId &person) const;
    [[nodiscard]] bool comesBefore(const Person &a, const Person &b) const;
    [[nodiscard]] QString answerText(const Row &row) const;
    [[nodiscard]] QString detail(const Person &person) const;
    [[nodiscard]] QString spoken(const Row &row, const Person &person) const;

    const RoomModel &m_model;
    const RoomView &m_view;
    std::vector<Row> m_rows;
    QHash<ParticipantId, int> m_rowOf;
};

/// The role in words: "Organizer", "Co-organizer", "Participant", "Viewer".
[[nodiscard]] QString roleText(Role role);

} // namespace yak
