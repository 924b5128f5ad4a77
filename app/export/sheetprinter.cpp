#include "export/sheetprinter.h"

#include "export/sheetpaper.h"
#include "modules/modules.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPagedPaintDevice>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

namespace yak {

namespace {

class SystemPrinter final : public SheetPrinter
{
public:
    explicit SystemPrinter(Modules &modules) : m_modules(modules) {}

    [[nodiscard]] Readiness readiness() const override
    {
        const Printers *printers = m_modules.printers();
        if (!printers)
            return Readiness::NoModule;
        return printers->areThere() ? Readiness::Ready : Readiness::NoPrinter;
    }

    void print(QWidget *parent, const QPageLayout &paper, Job job) override
    {
        const RoomSheet sheet = job.make(paper);
        m_modules.printers()->choose(parent, {paper, sheet.title(), sheet.pageCount()},
                                     [parent, job = std::move(job)](const Printers::Chosen &printer) {
                                         printAside(
                                             std::make_shared<const RoomSheet>(job.make(printer.device->pageLayout())),
                                             printer, parent, job);
                                     });
    }

private:
    Modules &m_modules;
};

} // namespace

void printAside(std::shared_ptr<const RoomSheet> sheet, const Printers::Chosen &printer, QObject *here,
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
        [promise, sheet = std::move(sheet), printer = printer, isWanted = job.isWanted]() mutable {
            promise->start();
            const Painted painted = paintSheet(*sheet, *printer.device, [&] {
                const bool goesOn = isWanted->load();
                if (!goesOn && printer.abort)
                    printer.abort();
                return goesOn;
            });
            printer = {}; // before it is told, for the end of a job may belong to it
            promise->addResult(painted == Painted::Whole     ? Stage::Printed
                               : painted == Painted::Stopped ? Stage::Canceled
                                                             : Stage::Failed);
            promise->finish();
        });
}

std::unique_ptr<SheetPrinter> makeSystemPrinter(Modules &modules)
{
    return std::make_unique<SystemPrinter>(modules);
}

} // namespace yak
