#include "framejudge.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace yak {

class ParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theParserFindsNothingWrongAndSchemasJudgeLikeTheProgram();

private:
    const QString m_path = QStringLiteral(YAK_SOURCE_DIR "/common/protocol/asyncapi.yaml");
};

void ParserTest::theParserFindsNothingWrongAndSchemasJudgeLikeTheProgram()
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

QTEST_GUILESS_MAIN(yak::ParserTest)
#include "parser_test.moc"
