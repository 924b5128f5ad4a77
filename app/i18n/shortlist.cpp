#include "i18n/shortlist.h"

#include "i18n/wordlist.h"

#include <QCoreApplication>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::ShortList)
};

} // namespace

QString shortList(const QStringList &times, qsizetype shown, const QLocale &locale)
{
    if (times.size() <= shown)
        return wordList(locale, times);
    QStringList few = times.first(shown);
    few.append(Words::tr("%n more", "times", static_cast<int>(times.size() - shown)));
    return wordList(locale, few);
}

} // namespace yak
