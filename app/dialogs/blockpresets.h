#pragma once

#include <QStringList>

/// The usual names of blocks, in the language of the moment.
namespace yak::blockpresets {

/// Morning, afternoon and evening.
[[nodiscard]] QStringList dayParts();
[[nodiscard]] QStringList meals();
/// The lessons of a school day.
[[nodiscard]] QStringList periods();

/// All of them, in an order that is the same in every language.
[[nodiscard]] QStringList all();

} // namespace yak::blockpresets
