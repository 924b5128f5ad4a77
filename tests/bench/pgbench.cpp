#include "pgbench.h"

#include "painters.h"

#include <QFile>
#include <QRegularExpression>

namespace yak::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSeconds = 2;

} // namespace

Pgbench::Pgbench(const PostgresServer &server) : m_address(server.address())
{
    server.cluster().run(
        m_address.name,
        {u"INSERT INTO rooms SELECT 'control-' || n, 1, 0, 0, 1, 1, 1, 0, 0, NULL, NULL, NULL, NULL, '', "
         "0, 1, 0 FROM generate_series(0, 63) AS n"_s});
    QFile script(scriptPath());
    const StoredStroke stroke;
    if (!script.open(QIODevice::WriteOnly))
        qFatal("cannot write pgbench's script");
    script.write("\\set room :client_id * 4 + random(0, 3)\n"
                 "BEGIN;\n"
                 "UPDATE rooms SET version = version + 1, revision = revision + 1, painted = painted + 1 "
                 "WHERE room_id = 'control-' || :room RETURNING revision \\gset\n"
                 "INSERT INTO responses VALUES ('control-' || :room, 'person', '" +
                 stroke.answer +
                 "', :revision) ON CONFLICT (room_id, participant_id) DO UPDATE SET answer = excluded.answer, "
                 "painted = excluded.painted;\n"
                 "INSERT INTO history VALUES ('control-' || :room, :revision, 'person', 'person', 'painted', '" +
                 stroke.event + "', '" + stroke.before +
                 "', 1800000000000);\n"
                 "END;\n");
}

double Pgbench::perSecond() const
{
    return figure(u"tps"_s, {});
}

double Pgbench::millisecondsAt(int perSecond) const
{
    return figure(u"latency average"_s, {u"--rate=%1"_s.arg(perSecond)});
}

double Pgbench::figure(const QString &name, const QStringList &moreArguments) const
{
    QProcess pgbench;
    pgbench.start(PostgresCluster::program(u"pgbench"_s),
                  QStringList{u"--no-vacuum"_s, u"--protocol=prepared"_s, u"--client=16"_s, u"--jobs=2"_s,
                              u"--time=%1"_s.arg(kSeconds), u"--file="_s + scriptPath(), u"--host="_s + m_address.host,
                              u"--username="_s + m_address.user} +
                      moreArguments + QStringList{m_address.name});
    pgbench.waitForFinished();
    const QRegularExpression pattern(name + u" = ([0-9.]+)"_s);
    const auto match = pattern.match(QString::fromUtf8(pgbench.readAllStandardOutput()));
    if (!match.hasMatch())
        qFatal("pgbench: %s", pgbench.readAllStandardError().constData());
    return match.captured(1).toDouble();
}

} // namespace yak::bench
