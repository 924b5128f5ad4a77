#pragma once

#include "settings/theme.h"

#include <QPalette>

class QApplication;

namespace yak {

/// The palette of a theme's tokens, for everything that Fusion draws.
[[nodiscard]] QPalette paletteOf(const Theme &theme);

/// Whether the system shows itself light or dark. Before Qt 6.5 it is told from the palette the system gave the
/// application, so ask once at the start, before a theme is applied.
[[nodiscard]] Scheme systemScheme();

/// The scheme that a choice stands for on a system that shows itself as `system`.
[[nodiscard]] Scheme resolved(SchemeChoice choice, Scheme system);

/// Puts the whole application into Fusion with the theme's palette. May be called again at any time. GUI thread.
void applyTheme(QApplication &application, const Theme &theme);

} // namespace yak
