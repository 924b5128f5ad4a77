#include "modules/moduleloader.h"

#include "core/logging.h"
#include "modules/plot.h"
#include "modules/printers.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace yak {

using namespace Qt::StringLiterals;

ModuleLoader::ModuleLoader(QStringList folders) : m_folders(std::move(folders)) {}

QStringList ModuleLoader::usualFolders()
{
    const QString here = QCoreApplication::applicationDirPath();
#ifdef Q_OS_MACOS
    return {here + u"/../PlugIns"_s, here};
#else
    return {here, here + u"/../lib/yakjeong"_s};
#endif
}

QObject *ModuleLoader::load(Loaded &loaded, const QString &name) const
{
    if (loaded)
        return *loaded;
    loaded = nullptr;
    QStringList reasons;
    for (const QString &folder : m_folders) {
        // The loader knows how such a file is called on each system.
        QPluginLoader loader(folder + u'/' + name);
        if (QObject *instance = loader.instance()) {
            loaded = instance;
            return *loaded;
        }
        reasons.append(loader.errorString());
    }
    qCWarning(logUi) << "no module" << name << reasons;
    return nullptr;
}

const PlotMaker *ModuleLoader::plots()
{
    return qobject_cast<PlotMaker *>(load(m_charts, u"yakjeong-charts"_s));
}

const Printers *ModuleLoader::printers()
{
    return qobject_cast<Printers *>(load(m_printing, u"yakjeong-printing"_s));
}

void ModuleLoader::loadAll()
{
    static_cast<void>(plots());
    static_cast<void>(printers());
}

} // namespace yak
