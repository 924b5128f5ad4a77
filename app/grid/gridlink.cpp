#include "grid/gridlink.h"

#include "grid/gridwidget.h"

#include <memory>

namespace yak {

namespace {

/// While one follows, what the follower tells is an echo.
enum class Following { No, Yes };

void follow(GridWidget &leader, GridWidget &follower, const std::shared_ptr<Following> &state)
{
    const auto once = [state](auto &&action) {
        if (*state == Following::Yes)
            return;
        *state = Following::Yes;
        action();
        *state = Following::No;
    };
    QObject::connect(&leader, &GridWidget::scrolled, &follower,
                     [&leader, &follower, once] { once([&] { follower.setScrollInCells(leader.scrollInCells()); }); });
    QObject::connect(&leader, &GridWidget::zoomChanged, &follower, [&leader, &follower, once](double zoom) {
        once([&] {
            follower.setZoom(zoom);
            follower.setScrollInCells(leader.scrollInCells());
        });
    });
    QObject::connect(&leader, &GridWidget::cellHovered, &follower,
                     [&follower, once](qsizetype slot) { once([&] { follower.setPointed(slot); }); });
}

} // namespace

void linkScrolling(GridWidget &a, GridWidget &b)
{
    const auto state = std::make_shared<Following>(Following::No);
    follow(a, b, state);
    follow(b, a, state);
}

} // namespace yak
