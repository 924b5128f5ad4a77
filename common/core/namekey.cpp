#include "core/namekey.h"

#include <QTextBoundaryFinder>

namespace yak {

namespace {

/// The default-ignorable characters that names have been seen to hide; joined emoji lose their joiner in the key only.
bool isIgnorable(char16_t c)
{
    return c == 0x00AD || c == 0x115F || c == 0x1160 || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0x3164 || c == 0xFEFF || c == 0xFFA0;
}

bool isInvisibleControl(QChar c)
{
    return c.category() == QChar::Other_Control && !c.isSpace();
}

QString withoutIgnorable(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (!isIgnorable(c.unicode()) && !isInvisibleControl(c))
            kept += c;
    }
    return kept;
}

QString folded(const QString &text)
{
    // Qt folds letter by letter, so the one fold that makes a letter two is done here.
    return text.toCaseFolded().replace(QChar(u'ß'), QStringLiteral("ss"));
}

/// Zero-width joiner and non-joiner shape emoji and Indic text, so they are shown though they do not tell names apart.
bool isShown(QChar c)
{
    const char16_t u = c.unicode();
    if (u == 0x200C || u == 0x200D)
        return true;
    return !isIgnorable(u) && !isInvisibleControl(c);
}

} // namespace

QString nameKey(QStringView name)
{
    const QString compatible = withoutIgnorable(name).normalized(QString::NormalizationForm_KC);
    // NFKC can bring ignorables back (U+FFA0 becomes U+1160), so they are dropped once more at the end.
    const QString key = folded(compatible).normalized(QString::NormalizationForm_KC);
    return withoutIgnorable(key).simplified();
}

QString displayName(QStringView typed)
{
    QString shown;
    for (const QChar c : typed) {
        if (c.isSpace())
            shown += u' ';
        else if (isShown(c))
            shown += c;
    }
    return shown.trimmed().normalized(QString::NormalizationForm_C);
}

qsizetype graphemeCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() != -1)
        ++count;
    return count;
}

} // namespace yak
