#pragma once

#include <QByteArray>
#include <QPageSize>

#include <functional>

class QLocale;
class QPagedPaintDevice;

namespace yak {

class RoomSheet;

/// Asked before each page; false: no more of them are wanted.
using GoOn = std::function<bool()>;
enum class Painted {
    Whole,
    Stopped,  ///< as it was asked for; a printer that has pages already may print them all the same
    NotTaken, ///< the device takes none
};

/// Draws the pages on a printer or a PDF. Any thread.
[[nodiscard]] Painted paintSheet(const RoomSheet &sheet, QPagedPaintDevice &device, const GoOn &goOn = {});

/// The sheet as a PDF with its fonts in it. Any thread.
[[nodiscard]] QByteArray sheetPdf(const RoomSheet &sheet);

/// Letter where people buy it, else A4.
[[nodiscard]] QPageSize::PageSizeId paperOf(const QLocale &locale);

} // namespace yak
