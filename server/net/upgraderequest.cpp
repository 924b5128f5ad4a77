#include "net/upgraderequest.h"

#include "net/requesthead.h"

#include <algorithm>
#include <cctype>

namespace yak::server::upgraderequest {

namespace {

constexpr QByteArrayView kVersion = "13";

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isVisible(char c)
{
    return c > ' ' && c < '\x7f';
}

/// Anything but what ends a line or tears a text apart; bytes beyond ASCII are what they are.
bool isOfAValue(char c)
{
    return c == '\t' || (static_cast<quint8>(c) >= ' ' && c != '\x7f');
}

bool isHeaderLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && std::all_of(line.begin(), line.begin() + colon, isTokenCharacter) &&
           std::all_of(line.begin() + colon, line.end(), isOfAValue);
}

/// "GET /some/where HTTP/1.1", and what is wrong with it.
QByteArray objectionToFirstLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || words[0] != "GET")
        return notUnderstood();
    const QByteArray &target = words[1];
    const bool isPath = target.startsWith('/') || target.startsWith("http://") || target.startsWith("https://");
    if (!isPath || target.contains('#') || !std::all_of(target.begin(), target.end(), isVisible))
        return notUnderstood();
    if (words[2] == "HTTP/1.1")
        return {};
    const QByteArray &version = words[2];
    const bool isVersion = version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.' &&
                           std::isdigit(static_cast<quint8>(version[5])) &&
                           std::isdigit(static_cast<quint8>(version[7]));
    return isVersion ? QByteArray("505 HTTP Version Not Supported\r\n") : notUnderstood();
}

/// Whether the lines of that name, taken together as a list, have the word in them, in whatever case.
bool names(QByteArrayView head, QByteArrayView header, QByteArrayView word)
{
    const QByteArray all = requesthead::values(head, header).join(',');
    const QList<QByteArray> words = all.split(',');
    return std::any_of(words.begin(), words.end(),
                       [word](const QByteArray &one) { return one.trimmed().compare(word, Qt::CaseInsensitive) == 0; });
}

/// Sixteen bytes in Base64, as they are written and in no other way.
bool isKey(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == 16 && text.size() == 24;
}

/// The request would have a body, which would be taken for frames.
bool hasBody(QByteArrayView head)
{
    const QList<QByteArray> lengths = requesthead::values(head, "Content-Length");
    return !requesthead::values(head, "Transfer-Encoding").isEmpty() ||
           std::any_of(lengths.begin(), lengths.end(), [](const QByteArray &length) { return length != "0"; });
}

QByteArray upgradeRequired()
{
    return "426 Upgrade Required\r\nUpgrade: websocket\r\nSec-WebSocket-Version: " + kVersion.toByteArray() + "\r\n";
}

} // namespace

QByteArray objectionTo(QByteArrayView head)
{
    QList<QByteArray> lines = head.toByteArray().replace("\r\n", "\n").split('\n');
    lines.resize(lines.size() - 2); // the empty line, and what is behind its end
    const QByteArray first = lines.isEmpty() ? QByteArray() : lines.takeFirst();
    if (QByteArray objection = objectionToFirstLine(first); !objection.isEmpty())
        return objection;
    if (lines.size() > kMostLines ||
        std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) { return line.size() > kLongestLine; }))
        return tooLong();
    if (!std::all_of(lines.begin(), lines.end(), [](const QByteArray &line) { return isHeaderLine(line); }))
        return notUnderstood();
    const auto values = [head](QByteArrayView name) { return requesthead::values(head, name); };
    if (values("Host").size() != 1 || values("Host").first().isEmpty() || values("Origin").size() > 1 || hasBody(head))
        return notUnderstood();
    if (!names(head, "Upgrade", "websocket") || values("Sec-WebSocket-Version") != QList{kVersion.toByteArray()})
        return upgradeRequired();
    const QList<QByteArray> keys = values("Sec-WebSocket-Key");
    if (!names(head, "Connection", "Upgrade") || keys.size() != 1 || !isKey(keys.first()))
        return notUnderstood();
    return {};
}

bool hasBareLineFeed(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf('\n', from); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        if (at == 0 || bytes[at - 1] != '\r')
            return true;
    }
    return false;
}

QByteArray tooLong()
{
    return "431 Request Header Fields Too Large\r\n";
}

QByteArray notUnderstood()
{
    return "400 Bad Request\r\n";
}

} // namespace yak::server::upgraderequest
