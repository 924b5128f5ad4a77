#pragma once

#include <QCborValue>
#include <QString>

namespace yak {

/// A tree of maps, arrays, texts, whole numbers and flags as a YAML document; texts always in double quotes, so that
/// none is taken for something else.
[[nodiscard]] QString toYaml(const QCborValue &tree);

} // namespace yak
