#include "i18n/wordlist.h"

namespace yak {

using namespace Qt::StringLiterals;

QString wordList(const QLocale &locale, const QStringList &words)
{
    return locale.language() == QLocale::Korean ? words.join(u", "_s) : locale.createSeparatedList(words);
}

} // namespace yak
