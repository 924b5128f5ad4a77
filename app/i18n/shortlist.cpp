#include "i18n/shortlist.h"

#include <QCoreApplication>

namespace yak {

QString shortList(const QStringList &times, qsizetype shown, const QLocale &locale)
{
    if (times.size() <= shown)
        return locale.createSeparatedList(times);
    QStringList few = times.first(shown);
    few.append(
        QCoreApplication::translate("yak::ShortList", "%n more", "times", static_cast<int>(times.size() - shown)));
    return locale.createSeparatedList(few);
}

} // namespace yak
