#include "blank_control.h"

#include "benchclient.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QWidget>

namespace yak::bench {

namespace {

class Blank final : public QWidget
{
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), QColor(0xEE, 0xF3, 0xF8)); }
};

double medianMilliseconds(int rounds, qreal ratio)
{
    Blank blank;
    blank.resize(1920, 1080);
    QImage picture(blank.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        blank.render(&picture);
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

} // namespace

BlankFigures benchBlank(int rounds)
{
    return {medianMilliseconds(rounds, 1), medianMilliseconds(rounds, 2)};
}

} // namespace yak::bench
