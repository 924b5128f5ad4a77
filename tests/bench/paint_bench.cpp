#include "paint_bench.h"

#include "grid/gridwidget.h"
#include "grid/timelayout.h"
#include "model/plan.h"
#include "settings/themestyle.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

#include <algorithm>
#include <random>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindow(1920, 1080);
constexpr int kPeople = 1'000;
constexpr int kDays = 7;
constexpr int kSlotMinutes = 15;

SlotTable wholeWeek()
{
    TimePlan plan{u"Asia/Seoul"_s, kSlotMinutes, {}};
    for (int day = 0; day < kDays; ++day)
        plan.days.append({QDate(2026, 3, 2).addDays(day), {{0, 1440}}});
    return makeSlots(plan)->table;
}

/// Everybody's answer in stretches of an hour or more, as people paint, counted.
QList<Headcount> answers(qsizetype slotCount)
{
    std::mt19937 random(20260302);
    QList<Headcount> counts(slotCount);
    for (int person = 0; person < kPeople; ++person) {
        for (qsizetype slot = 0; slot < slotCount;) {
            const auto state = random() % 4;
            const qsizetype end = std::min<qsizetype>(slotCount, slot + 4 + random() % 20);
            for (; slot < end; ++slot) {
                Headcount &count = counts[slot];
                ++(state < 2 ? count.in : state == 2 ? count.ifNeeded : count.out);
            }
        }
    }
    return counts;
}

double medianRepaint(GridWidget &grid, qreal pixelRatio, int rounds)
{
    QImage screen(kWindow * pixelRatio, QImage::Format_RGB32);
    screen.setDevicePixelRatio(pixelRatio);
    grid.render(&screen); // fonts are loaded and colors made once
    std::vector<double> milliseconds;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        grid.render(&screen);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    const auto middle = milliseconds.begin() + static_cast<std::ptrdiff_t>(milliseconds.size() / 2);
    std::nth_element(milliseconds.begin(), middle, milliseconds.end());
    return *middle;
}

} // namespace

PaintFigures benchPaint(int rounds)
{
    const Theme theme = Theme::make(Scheme::Light, QApplication::font());
    applyTheme(*static_cast<QApplication *>(QApplication::instance()), theme);
    GridWidget grid(theme);
    grid.setAttribute(Qt::WA_DontShowOnScreen);
    grid.resize(kWindow);
    const TimeView view{*Zone::find(u"Asia/Seoul"_s), TimeText(QLocale(u"ko_KR"_s), ClockFormat::Hours24),
                        QDate(2026, 3, 4)};
    grid.setMode(GridMode::Everyone);
    grid.setLayout(timeLayout(wholeWeek(), view));
    grid.setHeadcounts(answers(grid.scene().layout.slotCount()), kPeople);
    grid.show();
    QApplication::processEvents();
    return {medianRepaint(grid, 1, rounds), medianRepaint(grid, 2, rounds)};
}

} // namespace yak::bench
