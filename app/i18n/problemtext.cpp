#include "i18n/problemtext.h"

#include "i18n/timetext.h"

#include <QCoreApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// The words themselves; a class, because translations are kept by one.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::ProblemText)

public:
    static QString of(const Problem &problem, RoomKind kind);
    static QString of(ErrorCode code);

    static QString empty(const QString &field, RoomKind kind);
    static QString tooLong(const Problem &problem);
    static QString tooMany(const Problem &problem);
    static QString outOfRange(const Problem &problem, RoomKind kind);
    static QString tooShort(RoomKind kind);
    static QString tooLongToFit(qint64 bound, RoomKind kind);
    static QString reversed(const QString &field);
    static QString past(const QString &field);
    static QString withDay(const QString &sentence, const QString &day);
    static QString withWait(const QString &sentence, std::optional<qint64> milliseconds);
};

int count(qint64 bound)
{
    return static_cast<int>(std::min<qint64>(bound, std::numeric_limits<int>::max()));
}

QString dayOf(const QString &subject, RoomKind kind)
{
    const int weekday = kind == RoomKind::Weekday ? subject.toInt() : 0;
    if (weekday >= 1 && weekday <= 7)
        return QLocale().standaloneDayName(weekday);
    const QDate day = QDate::fromString(subject, Qt::ISODate);
    return day.isValid() ? TimeText(QLocale(), ClockFormat::Hours24).date(day) : QString();
}

QString Words::empty(const QString &field, RoomKind kind)
{
    if (field == "title"_L1)
        return tr("Give the room a title.");
    if (field == "name"_L1)
        return tr("A name is needed.");
    if (field == "days"_L1 && kind == RoomKind::Weekday)
        return tr("Pick at least one weekday.");
    if (field == "days"_L1 || field == "dates"_L1)
        return tr("Pick at least one date.");
    if (field == "blocks"_L1)
        return tr("Add at least one block.");
    if (field == "blocks.name"_L1)
        return tr("The block needs a name.");
    if (field == "hours"_L1)
        return tr("Add hours, or mark the whole day.");
    return tr("Something is needed here.");
}

QString Words::tooLong(const Problem &problem)
{
    if (problem.field == "pin"_L1 || problem.field == "password"_L1)
        return tr("Too long: at most %n byte(s).", nullptr, count(problem.bound));
    return tr("Too long: at most %n character(s).", nullptr, count(problem.bound));
}

QString Words::tooMany(const Problem &problem)
{
    if (problem.field == "days"_L1 || problem.field == "dates"_L1)
        return tr("At most %n date(s).", nullptr, count(problem.bound));
    if (problem.field == "blocks"_L1)
        return tr("At most %n block(s) a day.", nullptr, count(problem.bound));
    if (problem.field == "hours"_L1 && !problem.subject.isEmpty())
        return tr("At most %n stretch(es) of hours a day.", nullptr, count(problem.bound));
    if (problem.field == "hours"_L1)
        return tr("At most %Ln slot(s) in a room. Take longer slots, fewer dates or shorter hours.", nullptr,
                  count(problem.bound));
    return tr("At most %Ln.", nullptr, count(problem.bound));
}

QString Words::outOfRange(const Problem &problem, RoomKind kind)
{
    if (problem.field == "cap"_L1)
        return problem.bound <= 1 ? tr("At least one person: yourself.")
                                  : tr("At most %Ln people.", nullptr, count(problem.bound));
    if (problem.field == "duration"_L1)
        return tooShort(kind);
    if (problem.field == "remindBefore"_L1) {
        return problem.bound <= 1 ? tr("At least one minute before the deadline.")
                                  : tr("At most %n day(s) before the deadline.", nullptr, count(problem.bound / 1440));
    }
    if (problem.field == "blocks.capacity"_L1)
        return problem.bound <= 1 ? tr("At least one place.")
                                  : tr("At most %Ln places.", nullptr, count(problem.bound));
    if (problem.field == "hours"_L1 || problem.field == "blocks.hours"_L1)
        return tr("Hours start within the day and last 24 hours at most.");
    if (problem.field == "slotMinutes"_L1)
        return tr("Slots are 5, 10, 15, 20, 30 or 60 minutes long.");
    if (problem.field == "kind"_L1)
        return tr("A room stays of the kind that it was opened as.");
    if (problem.field == "referenceWeek"_L1)
        return tr("The week that a weekly room is shown for begins on a Monday.");
    if (problem.field == "blocks.id"_L1 || problem.field == "nextBlockId"_L1)
        return tr("The blocks have become mixed up. Close the form and open it again.");
    return tr("This value is not possible; the nearest is %L1.").arg(problem.bound);
}

QString Words::tooShort(RoomKind kind)
{
    switch (kind) {
    case RoomKind::Time:
    case RoomKind::Weekday:
        return tr("At least one minute.");
    case RoomKind::Date:
        return tr("At least one day.");
    case RoomKind::Block:
        return tr("At least one block.");
    }
    Q_UNREACHABLE();
}

QString Words::tooLongToFit(qint64 bound, RoomKind kind)
{
    const QString most = lengthText(kind, bound);
    switch (kind) {
    case RoomKind::Time:
    case RoomKind::Weekday:
        return tr("Longer than any stretch of the hours: at most %1.").arg(most);
    case RoomKind::Date:
        //: %1 is "3 days"
        return tr("No dates follow each other for so long: at most %1.").arg(most);
    case RoomKind::Block:
        //: %1 is "3 blocks"
        return tr("Longer than a day has blocks: at most %1.").arg(most);
    }
    Q_UNREACHABLE();
}

QString Words::reversed(const QString &field)
{
    if (field == "blocks.hours"_L1)
        return tr("Start and end are the same.");
    if (field == "hours"_L1)
        return tr("Start and end are the same. For 24 hours, mark the whole day.");
    if (field == "days"_L1 || field == "dates"_L1)
        return tr("The days must be in order, each of them once.");
    return tr("The end comes before the start.");
}

QString Words::past(const QString &field)
{
    if (field == "deadline"_L1)
        return tr("This deadline lies in the past.");
    if (field == "dates"_L1)
        return tr("All of these dates are over. Pick at least one that is still to come.");
    return tr("This lies in the past.");
}

QString Words::withDay(const QString &sentence, const QString &day)
{
    //: A date, then what is wrong with it.
    return day.isEmpty() ? sentence : tr("%1: %2").arg(day, sentence);
}

QString Words::of(const Problem &problem, RoomKind kind)
{
    switch (problem.kind) {
    case ProblemKind::Empty:
        return empty(problem.field, kind);
    case ProblemKind::TooLong:
        return tooLong(problem);
    case ProblemKind::TooMany:
        return tooMany(problem);
    case ProblemKind::OutOfRange:
        return outOfRange(problem, kind);
    case ProblemKind::Reversed:
        return reversed(problem.field);
    case ProblemKind::Uneven:
        return tr("These hours cannot be cut into slots of %1.").arg(TimeText::duration(problem.bound));
    case ProblemKind::Overlapping:
        return tr("Two stretches of hours overlap.");
    case ProblemKind::SkippedDay:
        return tr("This day does not exist in the time zone.");
    case ProblemKind::UnknownZone:
        return tr("No such time zone. Choose one from the list.");
    case ProblemKind::NoSlots:
        return tr("No slot fits these hours. Make them longer.");
    case ProblemKind::TooLongToFit:
        return tooLongToFit(problem.bound, kind);
    case ProblemKind::Past:
        return past(problem.field);
    }
    Q_UNREACHABLE();
}

QString Words::of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadMessage:
    case ErrorCode::UnknownMessage:
    case ErrorCode::NotSupported:
        return tr("The server does not understand this request. App and server may be of different versions.");
    case ErrorCode::BadValue:
        return tr("The server does not accept this value.");
    case ErrorCode::TooLarge:
        return tr("This is more than the server accepts at once.");
    case ErrorCode::NotFound:
        return tr("There is no such room here. Check the link, or ask whoever sent it.");
    case ErrorCode::Forbidden:
        return tr("Your role in this room does not allow this.");
    case ErrorCode::NotEntered:
        return tr("Enter the room first.");
    case ErrorCode::NameTaken:
        return tr("Somebody has this name already. Take another one.");
    case ErrorCode::PinNeeded:
        return tr("This name has a PIN. If it is yours, type the PIN; else take another name.");
    case ErrorCode::WrongPin:
        return tr("This is not the PIN of this name.");
    case ErrorCode::NameLapsed:
        return tr("Your name was never used to answer, and somebody else has taken it. Join again under another one.");
    case ErrorCode::PasswordNeeded:
        return tr("This room has a password.");
    case ErrorCode::WrongPassword:
        return tr("This is not the room's password.");
    case ErrorCode::Full:
        return tr("The room is full. The organizer can let more people in.");
    case ErrorCode::SlotFull:
        return tr("No place is left there.");
    case ErrorCode::Late:
        return tr("The deadline has passed. An organizer can give more time.");
    case ErrorCode::Closed:
        return tr("The organizer has closed the room.");
    case ErrorCode::Settled:
        return tr("It is settled already.");
    case ErrorCode::Archived:
        return tr("The room is archived.");
    case ErrorCode::Stale:
        return tr("Somebody else has changed this in the meantime. Look at the present value and try again.");
    case ErrorCode::OutOfOrder:
        return tr("Changes reached the server in the wrong order. They are being sent again.");
    case ErrorCode::Busy:
        return tr("The server is busy. Try again in a moment.");
    case ErrorCode::TooManyTries:
        return tr("Too many wrong tries.");
    case ErrorCode::Unavailable:
        return tr("The server cannot be reached right now. Try again in a moment.");
    case ErrorCode::UnknownZone:
        return tr("The server does not know this time zone.");
    case ErrorCode::SkippedDay:
        return tr("One of the days does not exist in the time zone.");
    case ErrorCode::LastOrganizer:
        return tr("A room keeps at least one organizer. Make somebody else one first.");
    case ErrorCode::BadToken:
        return tr("This device is no longer signed in to the room. Join again.");
    case ErrorCode::OutOfData:
        return tr("The server's data was made by a newer or another program.");
    case ErrorCode::InvitationNeeded:
        return tr("This server lets in only people with an invitation code. Ask whoever runs it for one.");
    case ErrorCode::WrongInvitation:
        return tr("This server has no such invitation code. Check it, or ask for another one.");
    }
    Q_UNREACHABLE();
}

QString Words::withWait(const QString &sentence, std::optional<qint64> milliseconds)
{
    constexpr qint64 kWorthTelling = 10'000;
    if (!milliseconds || *milliseconds < kWorthTelling)
        return sentence;
    //: What was refused, and when to try again: "in 12 min".
    return tr("%1 Try again in %2.").arg(sentence, TimeText::remaining(*milliseconds));
}

} // namespace

QString problemText(const Problem &problem, RoomKind kind)
{
    return Words::withDay(Words::of(problem, kind), dayOf(problem.subject, kind));
}

QString refusalText(ErrorCode code)
{
    return Words::of(code);
}

QString refusalText(const wire::Refused &refusal)
{
    const auto problem = problemOf(refusal);
    return Words::withWait(problem ? problemText(*problem) : refusalText(refusal.code), refusal.retryAfter);
}

std::optional<Problem> problemOf(const wire::Refused &refusal)
{
    if (!refusal.problem || refusal.field.isEmpty())
        return std::nullopt;
    return Problem{refusal.field, *refusal.problem, refusal.bound.value_or(0), refusal.subject};
}

} // namespace yak
