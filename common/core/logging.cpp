#include "core/logging.h"

namespace yak {

Q_LOGGING_CATEGORY(logNet, "yak.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logStorage, "yak.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logRooms, "yak.rooms", QtInfoMsg)
Q_LOGGING_CATEGORY(logSession, "yak.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logCache, "yak.cache", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "yak.ui", QtInfoMsg)

} // namespace yak
