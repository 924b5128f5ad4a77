#include "otherprogram.h"

#include <QDir>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 60'000;

QString scriptPath(const QString &name)
{
    return QDir(QStringLiteral(YAK_CROSS_FOLDER)).filePath(name);
}

} // namespace

QStringList OtherProgram::python(const QString &script)
{
    return {QStringLiteral(YAK_PYTHON), u"-Es"_s, scriptPath(script)};
}

QStringList OtherProgram::node(const QString &script)
{
    return {QStringLiteral(YAK_NODE), scriptPath(script)};
}

OtherProgram::OtherProgram(const QStringList &command)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Where Debian has its packages, for a node that is not Debian's.
    environment.insert(u"NODE_PATH"_s, u"/usr/share/nodejs:/usr/lib/nodejs"_s);
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(command.first(), command.mid(1));
}

OtherProgram::~OtherProgram()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool OtherProgram::endsWell()
{
    const bool isOver = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, kWaitMs);
    return isOver && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QString OtherProgram::output()
{
    return QString::fromUtf8(m_process.readAll()) + m_process.errorString();
}

} // namespace yak
