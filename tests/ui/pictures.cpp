#include "pictures.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <QFontInfo>

#include <algorithm>
#include <cstdlib>

namespace yak::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualText = 13;
// What smoothing of the same edge makes of a channel, at most.
constexpr int kNear = 48;
// A cross or a digit that is missing is more.
constexpr int kFew = 24;

bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= kNear && std::abs(qGreen(a) - qGreen(b)) <= kNear &&
           std::abs(qBlue(a) - qBlue(b)) <= kNear;
}

bool hasNear(const QImage &image, QPoint place, QRgb color)
{
    for (int y = std::max(0, place.y() - 1); y <= std::min(image.height() - 1, place.y() + 1); ++y) {
        for (int x = std::max(0, place.x() - 1); x <= std::min(image.width() - 1, place.x() + 1); ++x) {
            if (isNear(image.pixel(x, y), color))
                return true;
        }
    }
    return false;
}

QString keptFor(const QImage &drawn, const QString &name)
{
    const QDir folder(QDir::temp().filePath(u"yakjeong-pictures"_s));
    folder.mkpath(u"."_s);
    const QString path = folder.filePath(name + u".png"_s);
    drawn.save(path);
    return path;
}

} // namespace

bool usePictureFont()
{
    QFont font(u"Noto Sans CJK KR"_s);
    font.setPixelSize(kUsualText);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    QApplication::setFont(font);
    return QFontInfo(font).family() == font.family();
}

int differingPixels(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (!hasNear(other, {x, y}, one.pixel(x, y)) || !hasNear(one, {x, y}, other.pixel(x, y)))
                ++count;
        }
    }
    return count;
}

QString differenceFromPicture(const QImage &drawn, const QString &name)
{
    const QString path = QDir(QStringLiteral(YAK_PICTURES)).filePath(name + u".png"_s);
    if (qEnvironmentVariableIsSet("YAK_RENEW_PICTURES")) {
        drawn.convertToFormat(QImage::Format_RGB888).save(path);
        return {};
    }
    const QString renewing = u"Look at what was drawn: %1. If it is right, run this test once more with "
                             "YAK_RENEW_PICTURES=1 and commit %2."_s.arg(keptFor(drawn, name), path);
    const QImage picture(path);
    if (picture.isNull())
        return u"There is no picture %1 yet. %2"_s.arg(name, renewing);
    if (picture.size() != drawn.size()) {
        return u"%1 was %2×%3 pixels and is %4×%5. %6"_s.arg(name)
            .arg(picture.width())
            .arg(picture.height())
            .arg(drawn.width())
            .arg(drawn.height())
            .arg(renewing);
    }
    const int differing = differingPixels(drawn, picture);
    return differing <= kFew ? QString() : u"%1 differs in %2 pixels. %3"_s.arg(name).arg(differing).arg(renewing);
}

} // namespace yak::test
