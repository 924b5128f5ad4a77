#pragma once

namespace yak {

class Stage;

/// What one sees where not all is well: a room without answers, one that nobody can make, a server that says nothing or
/// is gone, somebody who is refused. The first two people leave the rooms they are in.
void visitStates(Stage &stage);

} // namespace yak
