#pragma once

#include "protocol/codec.h"

#include <QByteArray>
#include <QList>

namespace yak::server {

/// Counts of places cut into as many as fit a frame each.
[[nodiscard]] QList<SlotCounts> framesOf(const SlotCounts &counts);

/// Cuts what a room shows into frames that fit: begin, parts by people, end. A huge answer goes on in further entries.
class SnapshotWriter
{
public:
    SnapshotWriter(wire::Encoding encoding, std::optional<qint64> reply) : m_encoding(encoding), m_reply(reply) {}

    void begin(const wire::SnapshotBegin &begin);
    void add(const Person &person, const Stroke &answer);
    void add(const SlotCounts &taken);
    /// The frames, in the order they are sent.
    [[nodiscard]] QList<QByteArray> end(StreamPosition position);

private:
    void addEntry(const Person &person, const Stroke &answer);
    void flush();

    wire::Encoding m_encoding;
    std::optional<qint64> m_reply;
    wire::SnapshotPart m_part;
    qsizetype m_partBytes = 0;
    QList<QByteArray> m_frames;
};

} // namespace yak::server
