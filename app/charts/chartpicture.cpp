#include "charts/chartpicture.h"

#include "charts/chartface.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace yak {

namespace {

constexpr int kPixelsPerPixel = 2;
constexpr int kResolution = 96; // what a pixel is to browsers

bool writePng(ChartFace &face, QSize size, QIODevice &to)
{
    QImage image(size * kPixelsPerPixel, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixelsPerPixel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    face.draw(painter, size);
    painter.end();
    return image.save(&to, "PNG");
}

bool writeSvg(ChartFace &face, QSize size, QIODevice &to)
{
    QBuffer buffer; // the generator tells of no failure
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setResolution(kResolution);
    generator.setViewBox(QRect({}, size));
    generator.setTitle(face.title());
    generator.setDescription(face.spoken());
    QPainter painter(&generator);
    face.draw(painter, size);
    painter.end();
    return to.write(buffer.data()) == buffer.data().size();
}

} // namespace

bool writePicture(ChartFace &face, QSize size, PictureFormat format, QIODevice &to)
{
    return format == PictureFormat::Png ? writePng(face, size, to) : writeSvg(face, size, to);
}

} // namespace yak
