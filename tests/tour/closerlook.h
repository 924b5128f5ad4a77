#pragma once

namespace yak {

class Stage;

/// What one learns of a room in which all have answered: the charts, its history with what each entry changed and as a
/// replay, and the room on paper. The organizer looks; nothing of the room changes.
void lookCloser(Stage &stage);

} // namespace yak
