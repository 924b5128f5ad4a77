#include "i18n/keepwords.h"

namespace yak {

namespace {

constexpr QChar kWordJoiner(0x2060);

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

bool isBreakable(QChar before, QChar after)
{
    constexpr QChar kDash(0x2013);
    if ((before == kDash && after.isDigit()) || (after == kDash && before.isDigit()))
        return true; // "09:00–10:30" is one word
    return (isHangul(before) && !after.isSpace()) || (isHangul(after) && !before.isSpace());
}

} // namespace

QString keepWords(const QString &text)
{
    QString kept;
    kept.reserve(text.size() * 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && isBreakable(text[i - 1], text[i]))
            kept += kWordJoiner;
        kept += text[i];
    }
    return kept;
}

} // namespace yak
