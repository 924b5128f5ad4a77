#include "printing/systemprinters.h"

#include <QObject>

namespace yak {

/// The library that a running app loads.
class PrintingModule final : public QObject, public SystemPrinters
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "yakjeong.Printers/1")
    Q_INTERFACES(yak::Printers)
};

} // namespace yak

#include "printingmodule.moc"
