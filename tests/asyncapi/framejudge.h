#pragma once

#include <QString>

namespace yak {

/// Writes a hundred random frames of every message as lines of JSON: {"type", "frame", "good"}. Each stands there
/// as it is and with one value at random taken out or made another type; `good` is whether the program reads it.
/// False where the file cannot be written.
[[nodiscard]] bool writeJudgedFrames(const QString &path);

} // namespace yak
