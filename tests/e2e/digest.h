#pragma once

#include "model/room.h"
#include "protocol/codec.h"

#include <QCryptographicHash>

namespace yak {

/// A room's people and answers as one word: two who know the same say the same word.
[[nodiscard]] inline QString digestOf(const Room &room)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(wire::toJson(room.settings));
    for (const Person &person : room.people) {
        hash.addData(person.id.text().toUtf8() + person.name.toUtf8());
        const Answer answer = room.answerOf(person.id);
        for (const Segment &segment : answer.segments()) {
            const Stroke stroke{{segment.state, {segment.range}}};
            hash.addData(wire::toJson(stroke));
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace yak
