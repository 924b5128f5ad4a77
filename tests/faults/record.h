#pragma once

#include "model/event.h"
#include "protocol/codec.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace yak::faults {

/// A stroke and what the server said of it.
struct Answered
{
    qint64 operation = 0;
    Stroke stroke;
    std::optional<qint64> revision; ///< none where it changed nothing
    std::optional<ErrorCode> refusal;
};

/// What one client was promised and shown.
struct Record
{
    ParticipantId me;
    Room room; ///< as it shows it now
    QList<Answered> answered;
    QMap<qint64, Event> seen; ///< every event it was shown one by one, by its revision
    QStringList complaints;   ///< what the server did that it must not
};

} // namespace yak::faults
