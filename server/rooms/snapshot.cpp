#include "rooms/snapshot.h"

namespace yak::server {

QList<SlotCounts> framesOf(const SlotCounts &counts)
{
    QList<SlotCounts> frames;
    for (const auto &[slot, count] : counts.asKeyValueRange()) {
        if (frames.isEmpty() || frames.constLast().size() == wire::kPlacesPerFrame)
            frames.append(SlotCounts());
        frames.last().insert(slot, count);
    }
    return frames;
}

namespace {

/// More than any entry takes, so that a part surely fits: a name and zone at their limits, each character escaped.
constexpr qsizetype kPersonBytes = 1'200;
/// More than a range takes: two numbers of up to 2^40 in size.
constexpr qsizetype kCborRangeBytes = 19;
constexpr qsizetype kJsonRangeBytes = 32;
constexpr qsizetype kEnvelopeBytes = 256;
constexpr qsizetype kRangesPerEntry = 2'000;

} // namespace

void SnapshotWriter::begin(const wire::SnapshotBegin &begin)
{
    m_frames.append(wire::encode(wire::ServerFrame{m_reply, begin}, m_encoding));
}

void SnapshotWriter::add(const Person &person, const Stroke &answer)
{
    if (answer.isEmpty())
        return addEntry(person, {});
    for (const Stroke &part : split(answer, kRangesPerEntry))
        addEntry(person, part);
}

void SnapshotWriter::add(const SlotCounts &taken)
{
    flush();
    for (SlotCounts &counts : framesOf(taken))
        m_frames.append(
            wire::encode(wire::ServerFrame{std::nullopt, wire::SnapshotPart{{}, std::move(counts)}}, m_encoding));
}

void SnapshotWriter::addEntry(const Person &person, const Stroke &answer)
{
    const qsizetype perRange = m_encoding == wire::Encoding::Cbor ? kCborRangeBytes : kJsonRangeBytes;
    const qsizetype bytes = kPersonBytes + perRange * rangeCount(answer);
    if (m_partBytes + bytes + kEnvelopeBytes > wire::kServerFrameBytes)
        flush();
    m_part.people.append({person, answer});
    m_partBytes += bytes;
}

void SnapshotWriter::flush()
{
    if (m_part.people.isEmpty())
        return;
    m_frames.append(wire::encode(wire::ServerFrame{std::nullopt, m_part}, m_encoding));
    m_part.people.clear();
    m_partBytes = 0;
}

QList<QByteArray> SnapshotWriter::end(StreamPosition position)
{
    flush();
    m_frames.append(wire::encode(wire::ServerFrame{std::nullopt, wire::SnapshotEnd{position}}, m_encoding));
    return std::move(m_frames);
}

} // namespace yak::server
