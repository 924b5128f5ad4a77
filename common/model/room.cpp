#include "model/room.h"

namespace yak {

using namespace Qt::StringLiterals;

QLatin1StringView toText(StreamKind kind)
{
    return kind == StreamKind::All ? "all"_L1 : "own"_L1;
}

std::optional<StreamKind> streamKindFromText(QStringView text)
{
    for (const StreamKind kind : {StreamKind::All, StreamKind::Own}) {
        if (text == toText(kind))
            return kind;
    }
    return std::nullopt;
}

const Person *Room::person(const ParticipantId &who) const
{
    const auto found = people.constFind(who);
    return found == people.cend() ? nullptr : &*found;
}

} // namespace yak
