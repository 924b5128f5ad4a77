#pragma once

#include "export/roomsheet.h"

#include <memory>

class QWidget;

namespace yak {

/// Where pages are printed. An interface, because a browser has no printers of its own.
class SheetPrinter
{
public:
    /// The sheet for a paper, which may be another one than was asked for.
    using Make = std::function<RoomSheet(const QPageLayout &)>;

    SheetPrinter() = default;
    SheetPrinter(const SheetPrinter &) = delete;
    SheetPrinter &operator=(const SheetPrinter &) = delete;
    virtual ~SheetPrinter() = default;

    /// Whether there is a printer at all.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// Asks for the printer and prints; returns at once. `done` is called once it is on its way to the printer.
    virtual void print(QWidget *parent, const QPageLayout &paper, Make make, std::function<void()> done) = 0;
};

/// The printers of the system.
[[nodiscard]] std::unique_ptr<SheetPrinter> makeSystemPrinter();

} // namespace yak
