#pragma once

#include <QtGlobal>

#include <compare>

namespace yak {

/// A place in the grid; null where it names none.
struct GridCell
{
    int column = -1;
    int row = -1;

    [[nodiscard]] constexpr bool isNull() const { return column < 0 || row < 0; }
    friend constexpr auto operator<=>(const GridCell &, const GridCell &) = default;
};

} // namespace yak
