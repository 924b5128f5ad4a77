#pragma once

namespace yak {

/// One callable out of several, for std::visit: the one that fits best is called.
template<typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};

// C++20 needs no guide for this; clang before 17 does.
template<typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace yak
