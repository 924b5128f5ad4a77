#include "plot/chartplot.h"

#include <QObject>

namespace yak {

/// The library that a running app loads.
class ChartModule final : public QObject, public ChartPlots
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "yakjeong.PlotMaker/1")
    Q_INTERFACES(yak::PlotMaker)
};

} // namespace yak

#include "chartmodule.moc"
