#include "export/sheetprinter.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

namespace yak {

namespace {

class SystemPrinter final : public SheetPrinter
{
public:
    [[nodiscard]] bool isThere() const override { return !QPrinterInfo::availablePrinterNames().isEmpty(); }

    void print(QWidget *parent, const QPageLayout &paper, Make make, std::function<void()> done) override
    {
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setPageLayout(paper);
        const RoomSheet sheet = make(paper);
        printer->setDocName(sheet.title());
        printer->setFromTo(1, sheet.pageCount());
        auto *dialog = new QPrintDialog(printer.get(), parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
        QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                         [printer, make = std::move(make), done = std::move(done)] {
                             paintSheet(make(printer->pageLayout()), *printer);
                             done();
                         });
        dialog->open();
    }
};

} // namespace

std::unique_ptr<SheetPrinter> makeSystemPrinter()
{
    return std::make_unique<SystemPrinter>();
}

} // namespace yak
