#pragma once

class QIODevice;
class QSize;

namespace yak {

class ChartFace;

enum class PictureFormat { Png, Svg };

/// Writes a chart with its question and answer, `size` being in pixels of the usual resolution: a PNG has two for each
/// of them. Whether it was written whole. GUI thread.
[[nodiscard]] bool writePicture(ChartFace &face, QSize size, PictureFormat format, QIODevice &to);

} // namespace yak
