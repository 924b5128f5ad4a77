#pragma once

#include "modules/printers.h"

namespace yak {

/// The printers Qt knows, chosen in the system's dialog.
class SystemPrinters : public Printers
{
public:
    [[nodiscard]] bool areThere() const override;
    void choose(QWidget *parent, const Wanted &wanted, std::function<void(const Chosen &)> chosen) const override;
};

} // namespace yak
