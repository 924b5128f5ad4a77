#pragma once

namespace yak {

class Stage;

/// What one learns of a room in which all have answered: the charts, its history with what each entry changed and as a
/// replay, the room on paper, and the planners beside it. The organizer looks; nothing of the room changes.
void lookCloser(Stage &stage);

} // namespace yak
