#pragma once

#include "model/answer.h"
#include "optimizer/bits.h"

#include <QList>

#include <array>
#include <vector>

namespace yak {

/// Turns answers, which are ranges of one person, into sets of people slot by slot, 64 people at a time: each answer is
/// first written along the slots, a whole range at once, then the square of 64 people by 64 slots is turned.
class AnswerFill
{
public:
    explicit AnswerFill(const SlotTable &table);

    /// Writes down the answer of one of the 64; `row` is 0 … 63.
    void add(qsizetype row, const Answer &answer);

    /// Where the sets of a state are kept: the word of these 64 people in slot 0's set, and how many words on slot 1's
    /// is.
    struct Column
    {
        bits::Word *first = nullptr;
        qsizetype stride = 0;
    };

    /// Writes the people's words of each slot to the columns and starts anew for the next 64.
    void flush(Column able, Column firm);

private:
    using Rows = std::vector<bits::Word>; // 64 rows of m_rowWords words

    void fill(Rows &rows, qsizetype row, qsizetype firstSlot, qsizetype endSlot) const;
    void fill(SlotState state, qsizetype row, qsizetype firstSlot, qsizetype endSlot);
    void turn(Rows &rows, Column to) const;

    /// A stretch of slots that follow each other in the table and in time.
    struct Stretch
    {
        Range range;
        qsizetype firstSlot = 0;
    };

    const SlotTable &m_table;
    std::vector<Stretch> m_stretches;
    qsizetype m_rowWords = 0;
    Rows m_able;
    Rows m_firm;
};

} // namespace yak
