#pragma once

#include "protocol/codec.h"

#include <QCborMap>
#include <QCborValue>
#include <QString>
#include <QStringList>

#include <functional>
#include <random>

namespace yak::fuzz {

/// Changes trees of values as somebody who knows the protocol and means harm would: a number at its limit, a text from
/// elsewhere, an item too many, a field too few. Bytes that are changed blindly are hardly ever a message.
class TreeMutation
{
public:
    explicit TreeMutation(unsigned seed) : m_random(seed) {}

    /// The tree with one to a few things changed.
    [[nodiscard]] QCborMap mutated(const QCborMap &tree);

    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution(0, bound - 1)(m_random); }

private:
    void collect(const QCborValue &value);
    [[nodiscard]] QCborValue changedAt(const QCborValue &value, qsizetype &countdown);
    [[nodiscard]] QCborValue changed(const QCborValue &value);
    [[nodiscard]] QCborValue anyScalar();
    [[nodiscard]] QString changedText(QString text);
    [[nodiscard]] qint64 changedNumber(qint64 number);

    std::mt19937 m_random;
    QList<QCborValue> m_values; // of the tree, to be put elsewhere
};

/// For LLVMFuzzerCustomMutator: changes the input, which is one tree in one of the encodings. False where it is none
/// or what came out is too long; then the bytes are to be changed instead.
[[nodiscard]] bool mutateTree(uint8_t *data, size_t &size, size_t maxSize, unsigned seed, wire::Encoding encoding);

} // namespace yak::fuzz
