#pragma once

class QFont;

namespace yak {

/// The size of a font in device-independent pixels, whichever unit it was given in. Other than QFontInfo this asks for
/// no font file, the first of which costs a start several milliseconds.
[[nodiscard]] int pixelSizeOf(const QFont &font);

} // namespace yak
