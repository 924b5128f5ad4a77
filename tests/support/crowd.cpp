#include "crowd.h"

#include "model/plan.h"
#include "rooms/tokens.h"

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBatch = storage::BatchWriter<server::Command>::kMostInBatch;

server::NewDevice deviceOf(const CrowdMember &member)
{
    return {member.device, u"desktop"_s, crowdSecret(), server::secretHash(crowdSecret())};
}

server::CommandBody entering(const Crowd &crowd, int number)
{
    const CrowdMember member = crowdMember(crowd.mark, number);
    const QString name = u"Person %1"_s.arg(number);
    if (number == 0)
        return server::MakeRoom{crowd.settings, {}, member.person, name, {}, {}, deviceOf(member)};
    server::ClaimName claim;
    claim.person = member.person;
    claim.name = name;
    claim.device = deviceOf(member);
    return claim;
}

} // namespace

CommandRunner::CommandRunner(const storage::DatabaseAddress &address, const Clock &clock)
    : m_clock(clock), m_connection(address, storage::Connection::Use::Guest)
{
    if (const auto opened = m_connection.open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
}

void CommandRunner::run(const QList<server::Command> &commands)
{
    server::CommandWriter writer(m_clock, [](const server::BatchResult &result) {
        for (const server::Outcome &outcome : result.outcomes) {
            if (!std::holds_alternative<wire::Done>(outcome.reply))
                qFatal("a command is refused");
        }
    });
    for (qsizetype first = 0; first < commands.size(); first += kBatch) {
        QList<server::Command> batch = commands.mid(first, kBatch);
        const std::span<server::Command> jobs(batch.data(), static_cast<size_t>(batch.size()));
        const auto stores = m_connection.begin(storage::LastingConnection::Access::Writing);
        if (!stores || !writer.apply(**stores, jobs) || !m_connection.commit())
            qFatal("commands cannot be done");
        writer.committed(jobs);
    }
}

CrowdMember crowdMember(const QString &mark, int number)
{
    const auto id = [&](int letters) {
        return mark + u"%1"_s.arg(number, letters - static_cast<int>(CrowdMember::kMarkLetters), 10, QChar(u'0'));
    };
    return {*ParticipantId::parse(id(ParticipantId::kLetters)), *DeviceId::parse(id(DeviceId::kLetters))};
}

QString crowdSecret()
{
    return u"secret"_s;
}

void makeCrowd(CommandRunner &runner, const Crowd &crowd, Instant now)
{
    const SlotTable table = makeSlots(completed(crowd.settings.plan, now))->table;
    QList<server::Command> commands;
    for (int number = 0; number < crowd.people; ++number)
        commands.append({crowd.room, {}, entering(crowd, number), {}});
    for (int number = 0; number < crowd.people; ++number) {
        const CrowdMember member = crowdMember(crowd.mark, number);
        commands.append(
            {crowd.room, {member.person, member.device}, wire::PaintAnswer{1, {crowd.stroke(table, number)}, {}}, {}});
    }
    runner.run(commands);
}

} // namespace yak
