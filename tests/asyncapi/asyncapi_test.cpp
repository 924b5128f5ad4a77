#include "apidocument.h"
#include "framejudge.h"
#include "yaml.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class AsyncapiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileSaysWhatTheProgramDoes();
    void theParserFindsNothingWrongAndSchemasJudgeLikeTheProgram();

private:
    const QString m_path = QStringLiteral(YAK_SOURCE_DIR "/common/protocol/asyncapi.yaml");
};

void AsyncapiTest::theFileSaysWhatTheProgramDoes()
{
    const ProtocolDocument protocol(textOf(QStringLiteral(YAK_SOURCE_DIR "/common/protocol/PROTOCOL.md")));
    const QString expected =
        u"# Made by tests/asyncapi; PROTOCOL.md is for people.\n"_s + toYaml(apiDocument(protocol));
    if (textOf(m_path) == expected)
        return;
    const QString fresh = QDir::current().absoluteFilePath(u"asyncapi.yaml"_s);
    QFile file(fresh);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(expected.toUtf8()) > 0);
    QFAIL(qPrintable(u"the program says otherwise; look at it and put it in place: cp %1 %2"_s.arg(fresh, m_path)));
}

void AsyncapiTest::theParserFindsNothingWrongAndSchemasJudgeLikeTheProgram()
{
    const QTemporaryDir folder;
    const QString frames = folder.filePath(u"frames.jsonl"_s);
    QVERIFY(writeJudgedFrames(frames));
    QProcess node;
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.setWorkingDirectory(QStringLiteral(YAK_ASYNCAPI_MODULES));
    node.start(QStringLiteral(YAK_NODE), {QStringLiteral(YAK_ASYNCAPI_SCRIPT), m_path, frames});
    QVERIFY(node.waitForFinished(120'000));
    const QByteArray said = node.readAll();
    QVERIFY2(node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, said.constData());
    QVERIFY2(said.startsWith("read 44 messages"), said.constData());
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::AsyncapiTest)
#include "asyncapi_test.moc"
