#include "i18n/plaintext.h"

#include <QRegularExpression>

namespace yak {

using namespace Qt::StringLiterals;

QString plainTip(const QString &words)
{
    return words.isEmpty() ? QString() : u"<qt>"_s + words.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString plainAction(const QString &words)
{
    return QString(words).replace(u'&', u"&&"_s);
}

QString withoutKeyMark(const QString &action)
{
    QString shown;
    for (qsizetype i = 0; i < action.size(); ++i) {
        if (action[i] == u'&' && ++i == action.size())
            break;
        shown += action[i];
    }
    return shown;
}

QString plainTitle(const QString &words)
{
    return words.simplified().replace(u"[*]"_s, u"[*][*]"_s);
}

QString withoutLink(const QString &words)
{
    static const QRegularExpression scheme(u"(yakjeong:)(?=//)"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(words).replace(scheme, u"\\1 "_s);
}

} // namespace yak
