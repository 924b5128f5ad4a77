#pragma once

#include "model/event.h"
#include "model/room.h"
#include "optimizer/bits.h"
#include "optimizer/headcount.h"
#include "optimizer/nights.h"

#include <QList>

#include <span>

namespace yak {

/// What the ranking knows of a person besides their answer.
struct Attendee
{
    ParticipantId id;
    int weight = 1; ///< 1 … 100
    bool required = false;

    friend bool operator==(const Attendee &, const Attendee &) = default;
};

/// People of whom each counts `factor` times; people's weights are sums of the layers they are in.
struct WeightLayer
{
    int factor = 1;
    QList<bits::Word> people;

    friend bool operator==(const WeightLayer &, const WeightLayer &) = default;
};

/// Who can come when: for each slot of a room the sets of people who are able (yes or if needed) and of those who are
/// firm (yes or no). Who is both says yes, who is neither has not answered. Kept slot by slot, because a window is then
/// the intersection of a few sets, the people of a window stand in it by name, and a ring or a gap between days needs
/// no case of its own.
///
/// People are numbered in the order of their ids, whatever order they came in. A value: copies share their memory until
/// one changes, so one can be handed to another thread.
class Availability
{
public:
    /// Of nobody and no slots.
    Availability() = default;

    /// Of everybody in the room. O(people · (slots / 64 + segments)) word operations.
    explicit Availability(const Room &room);

    /// Takes over what an event changed; `room` is the room after it. Just the painted slots of a painted answer,
    /// everything where people or slots changed.
    void follow(const Room &room, const RoomChange &change);

    /// Puts one person's answer in place of their former one, for the slots that `changed` touches. Somebody unknown
    /// changes nothing. O(slots touched · log segments).
    void setAnswer(const ParticipantId &who, const Answer &answer, const Ranges &changed);

    [[nodiscard]] const SlotTable &table() const { return m_table; }

    /// Sorted by id; a person's place here is their number in every set.
    [[nodiscard]] const QList<Attendee> &people() const { return m_people; }
    /// A person's number, or -1.
    [[nodiscard]] qsizetype indexOf(const ParticipantId &who) const;

    [[nodiscard]] SlotState state(qsizetype person, qsizetype slot) const;

    /// The slots' headcounts, in the table's order. Always up to date.
    [[nodiscard]] const QList<Headcount> &headcounts() const { return m_headcounts; }
    /// The same, counted afresh from the sets.
    [[nodiscard]] QList<Headcount> recounted() const;

    /// How many words a set has.
    [[nodiscard]] qsizetype wordsPerSet() const { return m_words; }
    /// Who says yes or if needed.
    [[nodiscard]] bits::Set able(qsizetype slot) const { return setOf(m_able, slot); }
    /// Who says yes or no.
    [[nodiscard]] bits::Set firm(qsizetype slot) const { return setOf(m_firm, slot); }
    /// Whether any of the people says no.
    [[nodiscard]] bool isRefusedByAny(bits::Set people, qsizetype slot) const;

    /// The sets of all slots, one after another.
    [[nodiscard]] std::span<const bits::Word> ableSets() const { return allOf(m_able); }
    [[nodiscard]] std::span<const bits::Word> firmSets() const { return allOf(m_firm); }

    /// Who has ever answered, be it "none of these work".
    [[nodiscard]] bits::Set respondents() const { return m_respondents; }
    [[nodiscard]] bits::Set required() const { return m_required; }
    [[nodiscard]] bits::Set everybody() const { return m_everybody; }

    /// When it is night for whom.
    [[nodiscard]] const Nights &nights() const { return m_nights; }

    /// The sum of the weights of a set's people.
    [[nodiscard]] qint64 weightOf(bits::Set people) const;
    /// The same for many sets that lie one after another; as many as there are weights.
    void weigh(std::span<const bits::Word> sets, std::span<qint64> weights) const;

    friend bool operator==(const Availability &, const Availability &) = default;

private:
    [[nodiscard]] bits::Set setOf(const QList<bits::Word> &sets, qsizetype slot) const
    {
        return {sets.constData() + slot * m_words, static_cast<size_t>(m_words)};
    }
    [[nodiscard]] static std::span<const bits::Word> allOf(const QList<bits::Word> &sets)
    {
        return {sets.constData(), static_cast<size_t>(sets.size())};
    }
    void addPeople(const Room &room);

    SlotTable m_table;
    QList<Attendee> m_people;
    QList<quint64> m_beginnings; // of the people's ids, which find them without going to each
    qsizetype m_words = 0;
    QList<bits::Word> m_able; // slot 0's set, slot 1's set, …
    QList<bits::Word> m_firm;
    QList<bits::Word> m_respondents;
    QList<bits::Word> m_required;
    QList<bits::Word> m_everybody;
    QList<WeightLayer> m_weights;
    Nights m_nights;
    QList<Headcount> m_headcounts;
};

} // namespace yak
