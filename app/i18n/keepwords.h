#pragma once

#include <QString>

namespace yak {

/// The same text, to be wrapped at spaces only: Korean words and "09:00–10:30" are kept whole (Qt would break between
/// any two syllables, and at the dash). For display alone; the text has invisible characters more.
[[nodiscard]] QString keepWords(const QString &text);

} // namespace yak
