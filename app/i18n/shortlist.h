#pragma once

#include <QLocale>
#include <QStringList>

namespace yak {

/// A few times and how many more there are: "9:00, 10:00 and 3 more". Names of people are RoomView::names(), because
/// Korean counts people with another word. GUI thread.
[[nodiscard]] QString shortList(const QStringList &times, qsizetype shown, const QLocale &locale);

} // namespace yak
