#pragma once

namespace yak {

class PlotMaker;
class Printers;

/// What of the app is loaded only once it is needed, so that no start waits for it. Each may be missing where not all
/// of the app is there. GUI thread.
class Modules
{
public:
    Modules() = default;
    Modules(const Modules &) = delete;
    Modules &operator=(const Modules &) = delete;
    virtual ~Modules() = default;

    /// Null where it cannot be loaded; else there as long as this.
    [[nodiscard]] virtual const PlotMaker *plots() = 0;
    [[nodiscard]] virtual const Printers *printers() = 0;
};

} // namespace yak
