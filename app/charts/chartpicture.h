#pragma once

#include <QByteArray>

#include <functional>

class QSize;

namespace yak {

class ChartFace;

enum class PictureFormat { Png, Svg };

/// Draws a chart as it is now, with its question and answer; `size` is in pixels of the usual resolution, and a PNG has
/// two for each of them. GUI thread. What it returns makes the file's bytes, which takes longer, on any thread.
[[nodiscard]] std::function<QByteArray()> pictureOf(ChartFace &face, QSize size, PictureFormat format);

} // namespace yak
