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

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QImage imageOf(ChartFace &face, QSize size)
{
    QImage image(size * kPixelsPerPixel, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPixelsPerPixel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    face.draw(painter, size);
    return image;
}

QByteArray svgOf(ChartFace &face, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setResolution(kResolution);
    generator.setViewBox(QRect({}, size));
    // Qt writes them into the file as they are.
    generator.setTitle(face.title().toHtmlEscaped());
    generator.setDescription(face.spoken().toHtmlEscaped());
    QPainter painter(&generator);
    face.draw(painter, size);
    painter.end();
    return bytes;
}

} // namespace

std::function<QByteArray()> pictureOf(ChartFace &face, QSize size, PictureFormat format)
{
    if (format == PictureFormat::Png)
        return [image = imageOf(face, size)] { return pngOf(image); };
    return [bytes = svgOf(face, size)] { return bytes; };
}

} // namespace yak
