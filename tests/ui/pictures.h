#pragma once

#include <QImage>
#include <QString>

namespace yak::test {

/// Sets the font that pictures are drawn with, whatever the system's is. False where its package, fonts-noto-cjk, is
/// not installed. Before any widget is made.
[[nodiscard]] bool usePictureFont();

/// Compares what was drawn with the picture of that name in tests/ui/pictures, which somebody has looked at. A pixel
/// may differ by what smoothing of edges makes, or lie a pixel beside; more than a few that do neither are a
/// difference. Returns what is different and how to look at it and renew it; empty where nothing is. Where
/// YAK_RENEW_PICTURES is set, the picture is written instead.
[[nodiscard]] QString differenceFromPicture(const QImage &drawn, const QString &name);

/// How many pixels of a picture have nothing like them in the other. Both of one size.
[[nodiscard]] int differingPixels(const QImage &one, const QImage &other);

} // namespace yak::test

/// Fails the test where the drawing is not what the picture shows.
#define COMPARE_PICTURE(drawn, name)                                                                                   \
    do {                                                                                                               \
        const QString difference = yak::test::differenceFromPicture(drawn, name);                                      \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                        \
    } while (false)
