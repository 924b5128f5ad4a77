#pragma once

namespace yak {

/// How it went to read what lets this device back into a room. All but the first leave the key where it is, if it is
/// anywhere: it may be read another time.
enum class KeyAccess {
    Given,   ///< it is there, or there never was one
    Locked,  ///< the key store has it, and nobody unlocked the key store
    Denied,  ///< the key store did not let this app have it
    Silent,  ///< the key store does not answer, or cannot be reached
    Missing, ///< the key store has none of that name
};

} // namespace yak
