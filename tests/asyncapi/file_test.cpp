#include "apidocument.h"
#include "yaml.h"

#include <QDir>
#include <QFile>
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

class FileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileSaysWhatTheProgramDoes();

private:
    const QString m_path = QStringLiteral(YAK_SOURCE_DIR "/common/protocol/asyncapi.yaml");
};

void FileTest::theFileSaysWhatTheProgramDoes()
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

} // namespace yak

QTEST_GUILESS_MAIN(yak::FileTest)
#include "file_test.moc"
