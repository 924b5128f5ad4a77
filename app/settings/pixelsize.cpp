#include "settings/pixelsize.h"

#include <QFont>
#include <QGuiApplication>
#include <QScreen>

#include <cmath>

namespace yak {

int pixelSizeOf(const QFont &font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    constexpr double kUsualDotsPerInch = 96;
    constexpr int kPointsPerInch = 72;
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double dotsPerInch = screen ? std::round(screen->logicalDotsPerInchY()) : kUsualDotsPerInch;
    return static_cast<int>(std::lround(font.pointSizeF() * dotsPerInch / kPointsPerInch));
}

} // namespace yak
