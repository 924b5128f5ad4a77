#pragma once

#include "modules/modules.h"
#include "plot/chartplot.h"
#include "printing/systemprinters.h"

namespace yak {

/// The modules as parts of the test, which loads none.
class LinkedModules final : public Modules
{
public:
    [[nodiscard]] const PlotMaker *plots() override { return &m_plots; }
    [[nodiscard]] const Printers *printers() override { return &m_printers; }

private:
    ChartPlots m_plots;
    SystemPrinters m_printers;
};

} // namespace yak
