#include "rooms/entering.h"

#include "core/namekey.h"
#include "core/zone.h"
#include "model/validation.h"
#include "rooms/admission.h"

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

std::optional<wire::Refused> refusalOf(const wire::Introduction &me)
{
    if (const auto problems = problemsOfName(me.name); !problems.isEmpty())
        return refuse(problems.first()).value();
    if (const auto problems = problemsOfPin(me.pin); !problems.isEmpty())
        return refuse(problems.first()).value();
    if (!me.zone.isEmpty() && !Zone::find(me.zone))
        return refuse(ErrorCode::UnknownZone, u"zone"_s).value();
    return std::nullopt;
}

/// Whether some may not know that somebody answered.
Result<bool> hidesAnswers(storage::Stores &stores, const RoomId &room)
{
    const auto body = stores.rooms.body(room);
    if (!body)
        return tl::unexpected<Error>(body.error());
    const auto settings = wire::settingsFromJson(body->value_or(storage::RoomBody{}).settings);
    return settings.map([](const RoomSettings &known) { return known.visibility != Visibility::Everyone; });
}

NewDevice makeDevice(const QString &label)
{
    const QString secret = randomSecret();
    return {DeviceId::random(), displayName(label), secret, secretHash(secret)};
}

} // namespace

bool Entering::begin(ClientSession &session, qint64 request)
{
    if (session.isEntering()) {
        session.refuseWith(request, ErrorCode::Busy);
        return false;
    }
    session.startEntering(request);
    // However long the steps take, the attempt was made in time.
    session.socket().allowIdle(m_services.limits.retryMs);
    return true;
}

void Entering::fail(const Attempt &attempt, ErrorCode code, const QString &field)
{
    if (ClientSession *session = m_services.sessions.find(attempt.replyTo.connection))
        session->failEntering(attempt.replyTo.request, refuse(code, field).value());
}

void Entering::failTooMany(const Attempt &attempt, qint64 retryAfter)
{
    wire::Refused refused;
    refused.code = ErrorCode::TooManyTries;
    refused.retryAfter = retryAfter;
    if (ClientSession *session = m_services.sessions.find(attempt.replyTo.connection))
        session->failEntering(attempt.replyTo.request, refused);
}

void Entering::create(ClientSession &session, qint64 request, const wire::Create &create)
{
    if (!begin(session, request))
        return;
    if (const auto refused = refusalOf(create.me))
        return session.failEntering(request, *refused);
    if (!problemsOfPin(create.password).isEmpty())
        return session.failEntering(request, refuse(ErrorCode::TooLarge, u"password"_s).value());
    const Attempt attempt{{session.id(), request},    RoomId::random(),  create.me, create.password,
                          session.socket().address(), create.invitation, {},        create.settings};
    if (checkInvitation(attempt))
        hashThenMake(attempt);
}

void Entering::hashThenMake(const Attempt &attempt)
{
    if (!attempt.password.isEmpty() && attempt.checkedPassword.isEmpty()) {
        return hash(attempt, {attempt.password, {}}, [this, attempt](const HashResult &made) {
            Attempt next = attempt;
            next.checkedPassword = made.hash;
            hashThenMake(next);
        });
    }
    const auto make = [this, attempt](const HashResult &pin) {
        submit(attempt,
               MakeRoom{*attempt.settings, attempt.checkedPassword, ParticipantId::random(),
                        displayName(attempt.me.name), attempt.me.zone, pin.hash, makeDevice(attempt.me.deviceLabel)});
    };
    if (attempt.me.pin.isEmpty())
        return make({});
    hash(attempt, {attempt.me.pin, {}}, make);
}

void Entering::join(ClientSession &session, qint64 request, const wire::Join &join)
{
    if (!begin(session, request))
        return;
    if (const auto refused = refusalOf(join.me))
        return session.failEntering(request, *refused);
    const Attempt attempt{{session.id(), request},    join.room,       join.me, join.password,
                          session.socket().address(), join.invitation, {},      {}};
    if (!checkInvitation(attempt))
        return;
    lookUp(attempt, [this](const Attempt &next, const Lookup &found) {
        checkPassword(next, found.passwordHash,
                      [this, holder = found.holder](const Attempt &checked) { checkName(checked, holder); });
    });
}

bool Entering::checkInvitation(const Attempt &attempt)
{
    if (!m_services.invitations.areNeeded())
        return true;
    if (attempt.invitation.isEmpty()) {
        fail(attempt, ErrorCode::InvitationNeeded, u"invitation"_s);
        return false;
    }
    const TryLimiter::Try tried{u"invitation@"_s + attempt.address, attempt.address};
    if (const auto wait = m_services.tries.begin(tried, m_services.clock.now())) {
        failTooMany(attempt, *wait);
        return false;
    }
    if (!m_services.invitations.has(attempt.invitation)) {
        fail(attempt, ErrorCode::WrongInvitation, u"invitation"_s);
        return false;
    }
    m_services.tries.forgive(tried);
    return true;
}

void Entering::lookUp(const Attempt &attempt, std::function<void(Attempt, Lookup)> then)
{
    const auto read = [room = attempt.room, key = nameKey(attempt.me.name),
                       online = m_services.hub.online(attempt.room),
                       now = m_services.clock.now()](storage::Stores &stores) -> tl::expected<Lookup, wire::Refused> {
        const auto head = stores.rooms.head(room);
        if (!head)
            return refuse(ErrorCode::Unavailable);
        if (!*head)
            return refuse(ErrorCode::NotFound);
        Lookup found{(*head)->passwordHash, {}};
        const auto member = stores.participants.findByName(room, key);
        if (!member)
            return refuse(ErrorCode::Unavailable);
        if (!*member)
            return found;
        const auto &[row, painted] = **member;
        found.holder = Holder{row.person.id, row.pinHash, mayLapse(row.person, painted.value_or(0), online, now)};
        if (!found.holder->mayLapse)
            return found;
        const auto hides = hidesAnswers(stores, room);
        if (!hides)
            return refuse(ErrorCode::Unavailable);
        found.holder->mayLapse = !*hides;
        return found;
    };
    const bool queued = m_services.reader.read(read, [this, attempt, then](const auto &found) {
        if (found)
            then(attempt, *found);
        else
            fail(attempt, found.error().code);
    });
    if (!queued)
        fail(attempt, ErrorCode::Busy);
}

void Entering::checkPassword(const Attempt &attempt, const QString &passwordHash, std::function<void(Attempt)> then)
{
    if (passwordHash.isEmpty())
        return then(attempt);
    if (attempt.password.isEmpty())
        return fail(attempt, ErrorCode::PasswordNeeded);
    // By address: else one stranger's wrong tries would lock everybody out.
    const TryLimiter::Try tried{attempt.room.text() + u'@' + attempt.address, attempt.address};
    if (const auto wait = m_services.tries.begin(tried, m_services.clock.now()))
        return failTooMany(attempt, *wait);
    hash(attempt, {attempt.password, passwordHash},
         [this, attempt, tried, passwordHash, then](const HashResult &result) {
             if (!result.fits)
                 return fail(attempt, ErrorCode::WrongPassword);
             m_services.tries.forgive(tried);
             Attempt next = attempt;
             next.checkedPassword = passwordHash;
             then(next);
         });
}

void Entering::checkName(const Attempt &attempt, const std::optional<Holder> &holder)
{
    const bool hasPin = !attempt.me.pin.isEmpty();
    if (holder && !holder->pinHash.isEmpty() && hasPin)
        return checkPin(attempt, *holder);
    if (holder && !holder->mayLapse)
        return fail(attempt, holder->pinHash.isEmpty() ? ErrorCode::NameTaken : ErrorCode::PinNeeded);
    claim(attempt, hasPin ? ClaimName::Pin::Given : ClaimName::Pin::NotGiven);
}

void Entering::checkPin(const Attempt &attempt, const Holder &holder)
{
    const TryLimiter::Try tried{attempt.room.text() + u'/' + nameKey(attempt.me.name), attempt.address};
    if (const auto wait = m_services.tries.begin(tried, m_services.clock.now()))
        return failTooMany(attempt, *wait);
    hash(attempt, {attempt.me.pin, holder.pinHash}, [this, attempt, tried, holder](const HashResult &result) {
        if (result.fits) {
            m_services.tries.forgive(tried);
            return submit(attempt, AddDevice{attempt.checkedPassword, holder.id, holder.pinHash,
                                             makeDevice(attempt.me.deviceLabel)});
        }
        // A name that was never used passes to whoever asks for it, whatever PIN they bring.
        if (holder.mayLapse)
            return claim(attempt, ClaimName::Pin::Wrong);
        fail(attempt, ErrorCode::WrongPin);
    });
}

void Entering::claim(const Attempt &attempt, ClaimName::Pin pin)
{
    const auto ask = [this, attempt, pin](const HashResult &hashed) {
        submit(attempt, ClaimName{attempt.checkedPassword, ParticipantId::random(), displayName(attempt.me.name),
                                  attempt.me.zone, hashed.hash, pin, m_services.hub.online(attempt.room),
                                  makeDevice(attempt.me.deviceLabel)});
    };
    if (attempt.me.pin.isEmpty())
        return ask({});
    hash(attempt, {attempt.me.pin, {}}, ask);
}

void Entering::hash(const Attempt &attempt, const HashTask &task, std::function<void(HashResult)> then)
{
    const bool isNew = task.against.isEmpty();
    const bool queued = m_services.passwords.submit(task, [this, attempt, isNew, then](const HashResult &result) {
        if (isNew && result.hash.isEmpty())
            return fail(attempt, ErrorCode::Busy);
        then(result);
    });
    if (!queued)
        fail(attempt, ErrorCode::Busy);
}

void Entering::submit(const Attempt &attempt, CommandBody body)
{
    if (!m_services.writer.submit({attempt.room, {}, std::move(body), attempt.replyTo}))
        fail(attempt, ErrorCode::Busy);
}

void Entering::finish(ClientSession &session, const Outcome &outcome)
{
    const qint64 request = outcome.replyTo.request;
    if (!outcome.admission) {
        wire::Refused refused;
        refused.code = ErrorCode::Unavailable;
        if (const auto *why = std::get_if<wire::Refused>(&outcome.reply))
            refused = *why;
        return session.failEntering(request, refused);
    }
    const Admission &admission = *outcome.admission;
    Seat &seat = session.takeNextSeat(outcome.room);
    seat.credentials = Credentials{admission.device.id, admission.device.secretHash};
    seat.device = admission.device.id;
    session.moveIn(admission.person);
    wire::Entered entered;
    entered.room = outcome.room;
    entered.role = admission.role;
    entered.person = admission.person;
    entered.device = admission.device.id;
    entered.secret = admission.device.secret;
    const Tokens::Token token = m_services.tokens.mint(outcome.room, admission.device.id, m_services.clock.now());
    entered.token = token.text;
    entered.tokenExpires = token.expires;
    session.reply(request, entered);
    session.refresh(std::nullopt, std::nullopt);
}

void Entering::open(ClientSession &session, qint64 request, const wire::Open &open)
{
    if (!begin(session, request))
        return;
    const bool asViewer = !open.device && open.token.isEmpty();
    if (asViewer)
        openAsViewer(session, request, open);
    else
        openAsDevice(session, request, open);
}

void Entering::openAsDevice(ClientSession &session, qint64 request, const wire::Open &open)
{
    ViewRequest view;
    view.room = open.room;
    view.known = open.known;
    view.encoding = session.socket().encoding();
    if (!open.token.isEmpty()) {
        const auto device = m_services.tokens.check(open.token, open.room, m_services.clock.now());
        if (!device)
            return session.failEntering(request, refuse(ErrorCode::BadToken).value());
        view.credentials = Credentials{*device, {}};
    } else if (open.secret.isEmpty()) {
        return session.failEntering(request, refuse(ErrorCode::BadToken).value());
    } else {
        view.credentials = Credentials{*open.device, secretHash(open.secret)};
    }
    session.takeNextSeat(open.room).device = view.credentials->device;
    look({session.id(), request}, view);
}

void Entering::openAsViewer(ClientSession &session, qint64 request, const wire::Open &open)
{
    const Attempt attempt{{session.id(), request},    open.room,       {}, open.password,
                          session.socket().address(), open.invitation, {}, {}};
    if (!checkInvitation(attempt))
        return;
    lookUp(attempt, [this, known = open.known](const Attempt &next, const Lookup &found) {
        checkPassword(next, found.passwordHash, [this, known](const Attempt &checked) {
            ClientSession *asker = m_services.sessions.find(checked.replyTo.connection);
            if (!asker)
                return;
            ViewRequest view;
            view.room = checked.room;
            view.checkedPassword = checked.checkedPassword;
            view.known = known;
            view.encoding = asker->socket().encoding();
            asker->takeNextSeat(checked.room);
            look(checked.replyTo, view);
        });
    });
}

void Entering::look(const ReplyTo &replyTo, ViewRequest view)
{
    const bool queued = m_services.reader.read([view](storage::Stores &stores) { return readView(stores, view); },
                                               [this, replyTo, view](const auto &read) {
                                                   ClientSession *session =
                                                       m_services.sessions.find(replyTo.connection);
                                                   if (!session)
                                                       return;
                                                   if (read)
                                                       letIn(*session, replyTo.request, view, *read);
                                                   else
                                                       session->failEntering(replyTo.request, read.error());
                                               });
    if (ClientSession *session = m_services.sessions.find(replyTo.connection); session && !queued)
        session->failEntering(replyTo.request, refuse(ErrorCode::Busy).value());
}

void Entering::letIn(ClientSession &session, qint64 request, const ViewRequest &asked, const View &view)
{
    Seat *seat = session.nextSeat();
    if (!seat)
        return; // the client was sent away in the meantime
    seat->credentials = asked.credentials;
    seat->checkedPassword = asked.checkedPassword;
    session.moveIn(view.standing.person);
    wire::Entered entered;
    entered.room = asked.room;
    entered.role = view.standing.role;
    if (view.device) {
        const Tokens::Token token = m_services.tokens.mint(asked.room, *view.device, m_services.clock.now());
        entered.person = view.standing.person;
        entered.device = view.device;
        entered.token = token.text;
        entered.tokenExpires = token.expires;
        entered.lastOperation = view.lastOperation;
    }
    session.reply(request, entered);
    session.show(view);
}

} // namespace yak::server
