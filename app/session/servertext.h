#pragma once

#include "protocol/messages.h"

namespace yak {

/// Takes out of the texts of others in a server's message what is not to be seen and changes how the rest is read:
/// control characters, marks that turn the direction of writing, what is invisible. Names and titles become one line.
/// An honest server does so for names; no server is relied on. What is clean stays as it is. Any thread.
void cleanTexts(wire::ServerMessage &message);

/// A text of several lines, cleaned.
[[nodiscard]] QString cleanText(const QString &text);

} // namespace yak
