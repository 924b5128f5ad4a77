#pragma once

#include <QLocale>
#include <QStringList>

namespace yak {

/// Words one after the other, as a locale's people list them: "A, B and C". In Korean with commas alone, since the word
/// for "and" that its locale has is one of official letters and stands badly before what follows a name.
[[nodiscard]] QString wordList(const QLocale &locale, const QStringList &words);

} // namespace yak
