#pragma once

#include <initializer_list>

class QWidget;

namespace yak {

/// Makes Tab go through `parts`, and through each in the order in which its layouts show things, also what was added
/// later. For what has fields that come and go, to be called when focus is about to move.
void orderTabs(std::initializer_list<QWidget *> parts);

} // namespace yak
