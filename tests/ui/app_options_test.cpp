#include "controllers/appoptions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
}

} // namespace

/// Who may vouch for servers, as somebody says it or has set it.
class AppOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authoritiesAreAFileThatCanBeRead();
    void theUserSetsThemBeforeTheSystem();
};

void AppOptionsTest::authoritiesAreAFileThatCanBeRead()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"authority.pem"_s);
    const auto missing = AppOptions::read({u"yakjeong"_s, u"--ca"_s, file});
    QVERIFY(!missing);
    QVERIFY(missing.error().detail.contains(file));
    write(file, "x");
    const auto given = AppOptions::read({u"yakjeong"_s, u"--ca"_s, file});
    QVERIFY(given);
    QCOMPARE(given->authorityFile, file);
    QVERIFY(AppOptions::read({u"yakjeong"_s})->authorityFile.isEmpty());
}

void AppOptionsTest::theUserSetsThemBeforeTheSystem()
{
    const QTemporaryDir system;
    const QTemporaryDir own;
    qputenv("XDG_CONFIG_DIRS", QFile::encodeName(system.path()));
    const AppFiles files = AppFiles::in(own.path());
    QVERIFY(files.authorityFile().isEmpty());
    write(system.filePath(u"yakjeong/yakjeong.ini"_s), "authorities=/etc/ssl/company.pem\n");
    QCOMPARE(files.authorityFile(), u"/etc/ssl/company.pem"_s);
    write(files.settings.personal, "authorities=/home/me/own.pem\n");
    QCOMPARE(files.authorityFile(), u"/home/me/own.pem"_s);
}

QTEST_GUILESS_MAIN(AppOptionsTest)
#include "app_options_test.moc"
