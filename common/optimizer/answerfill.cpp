#include "optimizer/answerfill.h"

#include "model/slottable.h"

namespace yak {

using bits::Word;

namespace {

constexpr qsizetype kSide = bits::kWordBits;

/// Turns a square of bits: bit c of row r becomes bit r of row c. Six rounds that swap ever smaller quarters
/// (H. S. Warren, Hacker's Delight, 2nd ed., section 7-3, here with bit 0 first).
void transpose(std::array<Word, kSide> &square)
{
    Word mask = 0x00000000FFFFFFFF;
    for (size_t side = kSide / 2; side != 0; side /= 2, mask ^= mask << side) {
        for (size_t row = 0; row < kSide; row = ((row | side) + 1) & ~side) {
            const Word swapped = ((square[row] >> side) ^ square[row | side]) & mask;
            square[row] ^= swapped << side;
            square[row | side] ^= swapped;
        }
    }
}

} // namespace

AnswerFill::AnswerFill(const SlotTable &table) : m_table(table), m_rowWords(bits::wordsFor(table.size()))
{
    qsizetype slot = 0;
    for (const Range range : table.ranges()) {
        m_stretches.push_back({range, slot});
        slot += range.length() / table.unitsPerSlot();
    }
    const auto words = static_cast<size_t>(kSide * m_rowWords);
    m_able.assign(words, 0);
    m_firm.assign(words, 0);
}

void AnswerFill::add(qsizetype row, const Answer &answer)
{
    const qint64 length = m_table.unitsPerSlot();
    auto stretch = m_stretches.cbegin();
    for (const Segment &segment : answer.segments()) {
        while (stretch != m_stretches.cend() && stretch->range.to <= segment.range.from)
            ++stretch;
        for (auto it = stretch; it != m_stretches.cend() && it->range.from < segment.range.to; ++it) {
            const qint64 from = std::max(segment.range.from, it->range.from) - it->range.from;
            const qint64 to = std::min(segment.range.to, it->range.to) - it->range.from;
            const qsizetype firstWhole = it->firstSlot + (from + length - 1) / length;
            const qsizetype endWhole = it->firstSlot + to / length;
            if (firstWhole < endWhole)
                fill(segment.state, row, firstWhole, endWhole);
            // A slot the segment covers in part has the worst state of its parts.
            for (const qint64 edge : {from, to}) {
                if (edge % length == 0)
                    continue;
                const qsizetype slot = it->firstSlot + edge / length;
                fill(answer.over(m_table.range(slot)), row, slot, slot + 1);
            }
        }
    }
}

void AnswerFill::flush(Column able, Column firm)
{
    turn(m_able, able);
    turn(m_firm, firm);
}

void AnswerFill::fill(SlotState state, qsizetype row, qsizetype firstSlot, qsizetype endSlot)
{
    switch (state) {
    case SlotState::None:
        return;
    case SlotState::No:
        return fill(m_firm, row, firstSlot, endSlot);
    case SlotState::Yes:
        fill(m_firm, row, firstSlot, endSlot);
        [[fallthrough]];
    case SlotState::IfNeeded:
        return fill(m_able, row, firstSlot, endSlot);
    }
}

void AnswerFill::fill(Rows &rows, qsizetype row, qsizetype firstSlot, qsizetype endSlot) const
{
    Word *words = rows.data() + row * m_rowWords;
    const qsizetype firstWord = firstSlot / kSide;
    const qsizetype lastWord = (endSlot - 1) / kSide;
    const Word head = ~Word{0} << (firstSlot % kSide);
    const Word tail = ~Word{0} >> (kSide - 1 - (endSlot - 1) % kSide);
    if (firstWord == lastWord) {
        words[firstWord] |= head & tail;
        return;
    }
    words[firstWord] |= head;
    std::fill(words + firstWord + 1, words + lastWord, ~Word{0});
    words[lastWord] |= tail;
}

void AnswerFill::turn(Rows &rows, Column to) const
{
    std::array<Word, kSide> square;
    for (qsizetype block = 0; block < m_rowWords; ++block) {
        for (qsizetype row = 0; row < kSide; ++row)
            square[static_cast<size_t>(row)] = rows[static_cast<size_t>(row * m_rowWords + block)];
        transpose(square);
        const qsizetype slots = std::min(kSide, m_table.size() - block * kSide);
        for (qsizetype slot = 0; slot < slots; ++slot)
            to.first[(block * kSide + slot) * to.stride] = square[static_cast<size_t>(slot)];
    }
    std::fill(rows.begin(), rows.end(), Word{0});
}

} // namespace yak
