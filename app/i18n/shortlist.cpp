#include "i18n/shortlist.h"

#include "i18n/wordlist.h"

#include <QCoreApplication>

namespace yak {

QString shortList(const QStringList &times, qsizetype shown, const QLocale &locale)
{
    if (times.size() <= shown)
        return wordList(locale, times);
    QStringList few = times.first(shown);
    few.append(
        QCoreApplication::translate("yak::ShortList", "%n more", "times", static_cast<int>(times.size() - shown)));
    return wordList(locale, few);
}

} // namespace yak
