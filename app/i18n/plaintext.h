#pragma once

#include <QString>

namespace yak {

/// Where Qt would read something into a text, what has to be given to it so that exactly the text is shown. Whatever
/// others typed goes through here on its way to such a place.

/// For a tool tip, which Qt reads as HTML where it looks like it. It wraps.
[[nodiscard]] QString plainTip(const QString &words);

/// For a menu or a button, which take "&" for the mark of a key.
[[nodiscard]] QString plainAction(const QString &words);

/// What a menu or a button shows of its text: without the marks of keys.
[[nodiscard]] QString withoutKeyMark(const QString &action);

/// For the title of a window, which takes "[*]" for the place of a mark, and has one line.
[[nodiscard]] QString plainTitle(const QString &words);

/// For a message that somebody pastes into the app again: no link in it is taken for the link of the message.
[[nodiscard]] QString withoutLink(const QString &words);

} // namespace yak
