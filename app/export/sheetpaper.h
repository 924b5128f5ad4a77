#pragma once

#include <QByteArray>
#include <QPageSize>

class QLocale;
class QPagedPaintDevice;

namespace yak {

class RoomSheet;

/// Draws every page, on a printer or a PDF; false where that does not take them. Any thread.
[[nodiscard]] bool paintSheet(const RoomSheet &sheet, QPagedPaintDevice &device);

/// The sheet as a PDF with its fonts in it. Any thread.
[[nodiscard]] QByteArray sheetPdf(const RoomSheet &sheet);

/// Letter where people buy it, else A4.
[[nodiscard]] QPageSize::PageSizeId paperOf(const QLocale &locale);

} // namespace yak
