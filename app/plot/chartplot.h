#pragma once

#include "modules/plot.h"

namespace yak {

/// Makes plots with Qt Charts.
class ChartPlots : public PlotMaker
{
public:
    [[nodiscard]] std::unique_ptr<Plot> make(const Plot::Shape &shape, QWidget *parent) const override;
};

} // namespace yak
