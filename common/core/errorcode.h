#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace yak {

/// Every reason for a refusal, as it goes over the wire. Append only: a code never changes its meaning.
enum class ErrorCode {
    BadMessage,       ///< the frame or a field of it cannot be read
    UnknownMessage,   ///< no message has this type
    BadValue,         ///< a field can be read, but its value breaks a rule of the domain
    TooLarge,         ///< a frame, a list or a text is over its limit
    NotFound,         ///< no such room, person or slot
    Forbidden,        ///< the asker's role does not allow it
    NotEntered,       ///< the message needs a room to have been entered first
    NameTaken,        ///< someone holds this name and has set no PIN
    PinNeeded,        ///< someone holds this name; its PIN is asked for
    WrongPin,         ///< not the PIN of this name
    NameLapsed,       ///< the name passed to somebody else because it was never used
    PasswordNeeded,   ///< the room has a password
    WrongPassword,    ///< not the room's password
    Full,             ///< as many people are in as the organizer allows
    SlotFull,         ///< a block has no free place left
    Late,             ///< the deadline has passed
    Closed,           ///< the organizer has closed the room
    Settled,          ///< a time is settled
    Archived,         ///< the room is archived
    Stale,            ///< a field was changed by someone else since
    OutOfOrder,       ///< an operation number that is not the device's next
    Busy,             ///< too much at once; try again
    TooManyTries,     ///< too many wrong tries; wait
    Unavailable,      ///< the server cannot reach its data; try again
    UnknownZone,      ///< no such time zone
    SkippedDay,       ///< the zone skipped this civil day
    LastOrganizer,    ///< a room keeps at least one organizer
    NotSupported,     ///< known, but not in this version
    BadToken,         ///< the secret or token is not, or no longer, valid
    OutOfData,        ///< the database is newer than the program, foreign or broken
    InvitationNeeded, ///< this server lets in only those with an invitation code
    WrongInvitation,  ///< not one of this server's codes
};

/// The code's name on the wire, for example "name-taken".
[[nodiscard]] QLatin1StringView toText(ErrorCode code);

/// The code of a name; empty where no code has it.
[[nodiscard]] std::optional<ErrorCode> errorCodeFromText(QStringView text);

/// Every code, in the order of their declaration.
[[nodiscard]] std::span<const ErrorCode> allErrorCodes();

} // namespace yak
