#include "export/sheetprinter.h"

#include "export/sheetpaper.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPromise>
#include <QThreadPool>

namespace yak {

namespace {

class SystemPrinter final : public SheetPrinter
{
public:
    [[nodiscard]] bool isThere() const override { return !QPrinterInfo::availablePrinterNames().isEmpty(); }

    void print(QWidget *parent, const QPageLayout &paper, Job job) override
    {
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setPageLayout(paper);
        const RoomSheet sheet = job.make(paper);
        printer->setDocName(sheet.title());
        printer->setFromTo(1, sheet.pageCount());
        auto *dialog = new QPrintDialog(printer.get(), parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
        QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent, [=, job = std::move(job)] {
            printAside(std::make_shared<const RoomSheet>(job.make(printer->pageLayout())), printer, parent, job);
        });
        dialog->open();
    }
};

} // namespace

void printAside(std::shared_ptr<const RoomSheet> sheet, std::shared_ptr<QPagedPaintDevice> device, QObject *here,
                const SheetPrinter::Job &job)
{
    using Stage = SheetPrinter::Stage;
    job.tell(Stage::Began);
    const auto promise = std::make_shared<QPromise<Stage>>();
    // By way of the application, for a continuation must not outlive whom it is for.
    promise->future().then(QCoreApplication::instance(), [here = QPointer(here), tell = job.tell](Stage stage) {
        if (here)
            tell(stage);
    });
    QThreadPool::globalInstance()->start(
        [promise, sheet = std::move(sheet), device = std::move(device), isWanted = job.isWanted]() mutable {
            promise->start();
            const Painted painted = paintSheet(*sheet, *device, [&] { return isWanted->load(); });
            device.reset(); // before it is told, for the end of a job may belong to it
            promise->addResult(painted == Painted::Whole     ? Stage::Printed
                               : painted == Painted::Stopped ? Stage::Canceled
                                                             : Stage::Failed);
            promise->finish();
        });
}

std::unique_ptr<SheetPrinter> makeSystemPrinter()
{
    return std::make_unique<SystemPrinter>();
}

} // namespace yak
