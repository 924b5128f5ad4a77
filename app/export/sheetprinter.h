#pragma once

#include "export/roomsheet.h"

#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace yak {

/// Where pages are printed. An interface, because a browser has no printers of its own.
class SheetPrinter
{
public:
    /// The sheet for a paper, which may be another one than was asked for.
    using Make = std::function<RoomSheet(const QPageLayout &)>;

    /// How far it is: the printer was chosen and pages are being drawn; they are on their way to it; it took none.
    enum class Stage { Began, Printed, Failed };
    using Tell = std::function<void(Stage)>;

    SheetPrinter() = default;
    SheetPrinter(const SheetPrinter &) = delete;
    SheetPrinter &operator=(const SheetPrinter &) = delete;
    virtual ~SheetPrinter() = default;

    /// Whether there is a printer at all.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// Asks for the printer and prints; returns at once. `tell` is called while the parent is there.
    virtual void print(QWidget *parent, const QPageLayout &paper, Make make, Tell tell) = 0;
};

/// Draws the pages on the thread pool, for a printer may take its time with each, and tells in the thread of `here`
/// while that is there.
void printAside(std::shared_ptr<const RoomSheet> sheet, std::shared_ptr<QPagedPaintDevice> device, QObject *here,
                const SheetPrinter::Tell &tell);

/// The printers of the system.
[[nodiscard]] std::unique_ptr<SheetPrinter> makeSystemPrinter();

} // namespace yak
