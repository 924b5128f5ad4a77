#pragma once

#include "export/roomsheet.h"
#include "modules/printers.h"

#include <atomic>
#include <memory>

class QWidget;

namespace yak {

class Modules;

/// Where pages are printed. An interface, so that tests need no printer.
class SheetPrinter
{
public:
    /// The sheet for a paper, which may be another one than was asked for.
    using Make = std::function<RoomSheet(const QPageLayout &)>;

    enum class Stage {
        Began,    ///< the printer was chosen and pages are being drawn
        Printed,  ///< they are on their way to it
        Failed,   ///< it took none
        Canceled, ///< no more of them were wanted
    };
    using Tell = std::function<void(Stage)>;
    /// Whether its pages are wanted still. Asked before each page, in any thread.
    using Wish = std::shared_ptr<const std::atomic<bool>>;

    struct Job
    {
        Make make;
        Tell tell; ///< called while the parent is there
        Wish isWanted;
    };

    SheetPrinter() = default;
    SheetPrinter(const SheetPrinter &) = delete;
    SheetPrinter &operator=(const SheetPrinter &) = delete;
    virtual ~SheetPrinter() = default;

    enum class Readiness {
        Ready,
        NoPrinter, ///< none is set up
        NoModule,  ///< what prints is missing from the app
    };
    [[nodiscard]] virtual Readiness readiness() const = 0;
    /// Asks for the printer and prints; returns at once.
    virtual void print(QWidget *parent, const QPageLayout &paper, Job job) = 0;
};

/// Draws the pages on the thread pool, for a printer may take its time with each, and tells in the thread of `here`
/// while that is there. What the job would make is made already.
void printAside(std::shared_ptr<const RoomSheet> sheet, const Printers::Chosen &printer, QObject *here,
                const SheetPrinter::Job &job);

/// The printers of the system. The modules must outlive it.
[[nodiscard]] std::unique_ptr<SheetPrinter> makeSystemPrinter(Modules &modules);

} // namespace yak
