#include "commands/roomcommand.h"

namespace yak {

void RoomCommand::confirm(qint64, std::optional<qint64>) {}

void RoomCommand::move(const SlotMove &) {}

} // namespace yak
