#pragma once

#include "protocoldocument.h"

#include <QCborMap>

namespace yak {

/// What asyncapi.yaml has to say: messages and their fields by the program, examples and a word on each by PROTOCOL.md.
[[nodiscard]] QCborMap apiDocument(const ProtocolDocument &protocol);

} // namespace yak
