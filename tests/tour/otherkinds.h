#pragma once

namespace yak {

class Stage;

/// A room of blocks with places, one of dates and one of weekdays, each opened, joined and painted by some. The first
/// three people leave the rooms they are in.
void visitOtherKinds(Stage &stage);

} // namespace yak
