#pragma once

#include <QString>
#include <QStringView>

namespace yak {

/// The form under which two spellings of a name are one person: default-ignorable and control characters dropped, NFKC,
/// case folded with ß as ss, NFKC again, trimmed, inner runs of white space one space. Empty for a name that shows
/// nothing.
[[nodiscard]] QString nameKey(QStringView name);

/// What is stored and shown of a typed name: NFC, trimmed, without invisible or control characters. Its case and width
/// stay.
[[nodiscard]] QString displayName(QStringView typed);

/// How many characters a person would count (extended grapheme clusters, UAX #29).
[[nodiscard]] qsizetype graphemeCount(const QString &text);

} // namespace yak
