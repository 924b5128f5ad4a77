#include "export/sheetpaper.h"

#include "export/roomsheet.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace yak {

using namespace Qt::StringLiterals;

Painted paintSheet(const RoomSheet &sheet, QPagedPaintDevice &device, const GoOn &goOn)
{
    if (goOn && !goOn())
        return Painted::Stopped; // what was never begun leaves no empty page
    QPainter painter;
    if (!painter.begin(&device))
        return Painted::NotTaken;
    for (int page = 0; page < sheet.pageCount(); ++page) {
        if (page > 0 && goOn && !goOn())
            return Painted::Stopped;
        if (page > 0 && !device.newPage())
            return Painted::NotTaken;
        painter.save();
        // The device may not print on the whole paper; what it cannot is margin here anyway.
        const QRectF paintable = device.pageLayout().paintRect(QPageLayout::Inch);
        const double scale = device.logicalDpiX() / RoomSheet::kUnitsPerInch;
        painter.scale(scale, scale);
        painter.translate(-paintable.topLeft() * RoomSheet::kUnitsPerInch);
        sheet.paintPage(painter, page);
        painter.restore();
    }
    return painter.end() ? Painted::Whole : Painted::NotTaken;
}

QByteArray sheetPdf(const RoomSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(300);
    writer.setPageLayout(sheet.paper());
    writer.setPageMargins({});
    writer.setTitle(sheet.title());
    writer.setCreator(u"Yakjeong"_s);
    return paintSheet(sheet, writer) == Painted::Whole ? bytes : QByteArray();
}

QPageSize::PageSizeId paperOf(const QLocale &locale)
{
    static constexpr std::array kLetter{
        QLocale::UnitedStates, QLocale::Canada,    QLocale::Mexico,     QLocale::Philippines,       QLocale::Chile,
        QLocale::Colombia,     QLocale::Venezuela, QLocale::CostaRica,  QLocale::DominicanRepublic, QLocale::Guatemala,
        QLocale::Nicaragua,    QLocale::Panama,    QLocale::PuertoRico, QLocale::ElSalvador};
    const bool isLetter = std::find(kLetter.begin(), kLetter.end(), locale.territory()) != kLetter.end();
    return isLetter ? QPageSize::Letter : QPageSize::A4;
}

} // namespace yak
