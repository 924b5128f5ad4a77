#include "treemutation.h"

#include "protocol/wirevalue.h"

#include <QCborArray>

#include <algorithm>
#include <array>

namespace yak::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostChanges = 4;
constexpr int kMostCopies = 40;
constexpr qsizetype kLongText = 300;

const std::array<qint64, 20> &tellingNumbers()
{
    static const std::array<qint64, 20> numbers{0,
                                                1,
                                                2,
                                                7,
                                                -1,
                                                24,
                                                60,
                                                255,
                                                256,
                                                1'440,
                                                10'080,
                                                65'535,
                                                65'536,
                                                366 * 1'440,
                                                std::numeric_limits<int>::max(),
                                                std::numeric_limits<int>::min(),
                                                wire::kMaxUnit,
                                                -wire::kMaxUnit,
                                                wire::kMaxInteger,
                                                -wire::kMaxInteger};
    return numbers;
}

const QStringList &tellingTexts()
{
    static const QStringList texts = [] {
        QStringList all{u""_s,
                        u" "_s,
                        u"\u200B"_s,
                        u"\uFEFFa"_s,
                        u"e\u0301"_s,
                        u"김민준"_s,
                        u"0000-00-00"_s,
                        u"2026-03-29"_s,
                        u"9999-12-31"_s,
                        u"Asia/Seoul"_s,
                        u"Europe/Berlin"_s,
                        u"America/New_York"_s,
                        u"Nowhere/None"_s,
                        u"0000000000000"_s,
                        QString(kLongText, u'a'),
                        QString(ParticipantId::kLetters, u'7'),
                        QString(RoomId::kLetters, u'7')};
        for (const char *word : {"time",
                                 "block",
                                 "date",
                                 "weekday",
                                 "everyone",
                                 "afterOwnAnswer",
                                 "organizersOnly",
                                 "welcome",
                                 "refused",
                                 "close",
                                 "settleBest",
                                 "organizer",
                                 "coOrganizer",
                                 "participant",
                                 "viewer",
                                 "yes",
                                 "no",
                                 "ifNeeded",
                                 "none",
                                 "all",
                                 "own",
                                 "moment",
                                 "event",
                                 "moments",
                                 "wallTimes",
                                 "late",
                                 "stale",
                                 "slot-full",
                                 "busy",
                                 "unavailable",
                                 "out-of-order",
                                 "bad-token",
                                 "not-found",
                                 "name-lapsed",
                                 "closed",
                                 "settled",
                                 "opened",
                                 "joined",
                                 "renamed",
                                 "roleSet",
                                 "personSet",
                                 "left",
                                 "removed",
                                 "painted",
                                 "settingsChanged",
                                 "reopened",
                                 "unsettled",
                                 "archived",
                                 "restart",
                                 "revoked",
                                 "deleted",
                                 "tooSlow",
                                 "silent",
                                 "json"})
            all.append(QString::fromLatin1(word));
        return all + wire::clientMessageNames() + wire::serverMessageNames();
    }();
    return texts;
}

} // namespace

QCborMap TreeMutation::mutated(const QCborMap &tree)
{
    QCborValue value = tree;
    const int changes = 1 + below(kMostChanges);
    for (int change = 0; change < changes; ++change) {
        m_values.clear();
        collect(value);
        qsizetype countdown = below(static_cast<int>(m_values.size()));
        value = changedAt(value, countdown);
    }
    return value.toMap();
}

void TreeMutation::collect(const QCborValue &value)
{
    m_values.append(value);
    if (value.isArray()) {
        for (const QCborValue item : value.toArray())
            collect(item);
    } else if (value.isMap()) {
        const QCborMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            collect(it.value());
    }
}

/// Walks the tree as collect() does and changes the value at which the countdown ends.
QCborValue TreeMutation::changedAt(const QCborValue &value, qsizetype &countdown)
{
    if (countdown-- == 0)
        return changed(value);
    if (value.isArray()) {
        QCborArray array;
        for (const QCborValue item : value.toArray())
            array.append(countdown < 0 ? item : changedAt(item, countdown));
        return array;
    }
    if (value.isMap()) {
        const QCborMap map = value.toMap();
        QCborMap out;
        for (auto it = map.begin(); it != map.end(); ++it)
            out.insert(it.key(), countdown < 0 ? QCborValue(it.value()) : changedAt(it.value(), countdown));
        return out;
    }
    return value;
}

QCborValue TreeMutation::changed(const QCborValue &value)
{
    if (below(8) == 0)
        return below(2) == 0 ? anyScalar() : m_values.at(below(static_cast<int>(m_values.size())));
    if (value.isInteger())
        return changedNumber(value.toInteger());
    if (value.isString())
        return changedText(value.toString());
    if (value.isBool())
        return !value.toBool();
    if (value.isArray()) {
        QCborArray array = value.toArray();
        if (array.isEmpty() || below(4) == 0) {
            array.append(m_values.at(below(static_cast<int>(m_values.size()))));
        } else if (const qsizetype at = below(static_cast<int>(array.size())); below(2) == 0) {
            array.removeAt(at);
        } else {
            const QCborValue item = array.at(at);
            for (int copy = below(8) == 0 ? kMostCopies : 1; copy > 0; --copy)
                array.insert(at, below(2) == 0 ? item : changed(item));
        }
        return array;
    }
    if (value.isMap() && !value.toMap().isEmpty()) {
        QCborMap map = value.toMap();
        const QCborValue key = map.keys().at(below(static_cast<int>(map.size())));
        if (below(3) == 0)
            map.remove(key);
        else
            map.insert(key, changed(map.value(key)));
        return map;
    }
    return anyScalar();
}

QCborValue TreeMutation::anyScalar()
{
    switch (below(4)) {
    case 0:
        return nullptr;
    case 1:
        return below(2) == 0;
    case 2:
        return changedNumber(0);
    default:
        return changedText({});
    }
}

QString TreeMutation::changedText(QString text)
{
    if (below(3) != 0 || text.isEmpty())
        return tellingTexts().at(below(static_cast<int>(tellingTexts().size())));
    const qsizetype at = below(static_cast<int>(text.size()));
    if (below(2) == 0)
        text[at] = QChar(static_cast<char16_t>(1 + below(0xd7ff)));
    else
        text.remove(at, 1 + below(4));
    return text.isValidUtf16() ? text : QString();
}

qint64 TreeMutation::changedNumber(qint64 number)
{
    const auto exact = [](qint64 any) { return std::clamp(any, -wire::kMaxInteger, wire::kMaxInteger); };
    switch (below(4)) {
    case 0:
        return exact(number + 1 + below(60));
    case 1:
        return exact(number - 1 - below(60));
    default:
        return tellingNumbers().at(static_cast<size_t>(below(static_cast<int>(tellingNumbers().size()))));
    }
}

bool mutateTree(uint8_t *data, size_t &size, size_t maxSize, unsigned seed, wire::Encoding encoding)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto tree = wire::parseTree(bytes, encoding);
    if (!tree)
        return false;
    const QByteArray out = wire::writeTree(TreeMutation(seed).mutated(*tree), encoding);
    if (static_cast<size_t>(out.size()) > maxSize)
        return false;
    std::copy(out.begin(), out.end(), data);
    size = static_cast<size_t>(out.size());
    return true;
}

} // namespace yak::fuzz
