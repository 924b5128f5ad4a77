#pragma once

#include <QLoggingCategory>

/// Logging categories. Ids may be logged; names, secrets, tokens and values bound to statements never are.
namespace yak {

Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logRooms)
Q_DECLARE_LOGGING_CATEGORY(logSession)
Q_DECLARE_LOGGING_CATEGORY(logCache)
Q_DECLARE_LOGGING_CATEGORY(logUi)

} // namespace yak
