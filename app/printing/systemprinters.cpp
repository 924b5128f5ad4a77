#include "printing/systemprinters.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace yak {

bool SystemPrinters::areThere() const
{
    return !QPrinterInfo::availablePrinterNames().isEmpty();
}

void SystemPrinters::choose(QWidget *parent, const Wanted &wanted, std::function<void(const Chosen &)> chosen) const
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(wanted.paper);
    printer->setDocName(wanted.title);
    printer->setFromTo(1, wanted.pages);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                     [printer, chosen = std::move(chosen)] {
                         // Not every system can abort.
                         chosen({printer, [printer = printer.get()] { printer->abort(); }});
                     });
    dialog->open();
}

} // namespace yak
