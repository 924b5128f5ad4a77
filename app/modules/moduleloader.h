#pragma once

#include "modules/modules.h"

#include <QStringList>

#include <optional>

class QObject;

namespace yak {

/// Modules that are libraries beside the program.
class ModuleLoader final : public Modules
{
public:
    /// Looks into the folders one after the other, and nowhere else.
    explicit ModuleLoader(QStringList folders = usualFolders());

    /// The program's own, and those an installation or a bundle has for libraries that only it uses.
    [[nodiscard]] static QStringList usualFolders();

    [[nodiscard]] const PlotMaker *plots() override;
    [[nodiscard]] const Printers *printers() override;

    /// Loads what is not there yet, so that nobody waits for it later.
    void loadAll();

private:
    /// The object a library is about; null where none can be loaded, which is tried once.
    using Loaded = std::optional<QObject *>;
    QObject *load(Loaded &loaded, const QString &name) const;

    QStringList m_folders;
    Loaded m_charts;
    Loaded m_printing;
};

} // namespace yak
