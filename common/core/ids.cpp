#include "core/ids.h"

#include <QRandomGenerator>

namespace yak::crockford {

namespace {

constexpr char16_t kAlphabet[] = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char16_t canonicalLetter(QChar typed)
{
    // Only ASCII: beyond it are letters whose capital is an I or an S, and no identifier was ever written with those.
    const char16_t upper = typed.unicode() < 0x80 ? typed.toUpper().unicode() : u'\0';
    switch (upper) {
    case u'I':
    case u'L':
        return u'1';
    case u'O':
        return u'0';
    default:
        return QStringView(kAlphabet).contains(QChar(upper)) ? upper : u'\0';
    }
}

} // namespace

QString random(int bits)
{
    QString text;
    QRandomGenerator &generator = *QRandomGenerator::system();
    for (int left = bits; left > 0; left -= 5) {
        // The last letter holds what is left, so that there are exactly `bits` of them and the rest are zero.
        const quint32 value = generator.bounded(1u << qMin(left, 5));
        text += QChar(kAlphabet[value]);
    }
    return text;
}

std::optional<QString> canonical(QStringView typed)
{
    QString text;
    for (const QChar letter : typed) {
        if (letter.isSpace() || letter == u'-')
            continue;
        const char16_t found = canonicalLetter(letter);
        if (found == u'\0')
            return std::nullopt;
        text += QChar(found);
    }
    return text;
}

} // namespace yak::crockford
