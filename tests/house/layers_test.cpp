#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What each folder may include of ours, apart from itself; the table in ARCHITECTURE.md in another form.
const QHash<QString, QStringList> &allowed()
{
    static const QStringList model{u"core"_s, u"model"_s};
    static const QStringList protocol = model + QStringList{u"protocol"_s};
    static const QStringList server = protocol + QStringList{u"optimizer"_s, u"storage"_s, u"posts"_s, u"net"_s,
                                                             u"rooms"_s,     u"upkeep"_s,  u"config"_s};
    static const QStringList session = protocol + QStringList{u"optimizer"_s, u"cache"_s, u"session"_s};
    static const QStringList modules{u"core"_s, u"modules"_s};
    static const QStringList ui =
        session + QStringList{u"grid"_s,    u"charts"_s,   u"models"_s, u"commands"_s, u"controllers"_s, u"windows"_s,
                              u"dialogs"_s, u"settings"_s, u"i18n"_s,   u"export"_s,   u"calendar"_s,    u"modules"_s};
    static const QHash<QString, QStringList> table{
        {u"common/core"_s, {u"core"_s}},
        {u"common/model"_s, model},
        {u"common/optimizer"_s, model + QStringList{u"optimizer"_s}},
        {u"common/protocol"_s, protocol},
        {u"server/storage"_s, model + QStringList{u"storage"_s}},
        {u"server/posts"_s, protocol + QStringList{u"posts"_s}},
        {u"server/net"_s, server},
        {u"server/rooms"_s, server},
        {u"server/upkeep"_s, server},
        {u"server/config"_s, server},
        {u"server/main"_s, server + QStringList{u"main"_s}},
        {u"app/cache"_s, model + QStringList{u"cache"_s}},
        {u"app/keychain"_s, {u"cache"_s, u"keychain"_s}},
        {u"app/session"_s, session},
        {u"app/calendar"_s, model + QStringList{u"calendar"_s}},
        {u"app/modules"_s, modules},
        {u"app/plot"_s, modules + QStringList{u"plot"_s}},
        {u"app/printing"_s, modules + QStringList{u"printing"_s}},
        {u"app/grid"_s, ui},
        {u"app/charts"_s, ui},
        {u"app/models"_s, ui},
        {u"app/commands"_s, ui},
        {u"app/controllers"_s, ui},
        {u"app/windows"_s, ui},
        {u"app/dialogs"_s, ui},
        {u"app/settings"_s, ui},
        {u"app/i18n"_s, ui},
        {u"app/export"_s, ui},
        {u"app/main"_s, ui + QStringList{u"main"_s}},
    };
    return table;
}

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Calls `visit(folder, path, text)` for each source of the program, folder as "common/core".
template<typename Visit>
void forEachSource(Visit visit)
{
    const QDir root(QStringLiteral(YAK_SOURCE_DIR));
    for (const QString &top : {u"common"_s, u"server"_s, u"app"_s}) {
        QDirIterator it(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = root.relativeFilePath(it.next());
            visit(path.section(u'/', 0, 1), path, readFile(root.filePath(path)));
        }
    }
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderStandsInTheTable();
    void aFolderIncludesOnlyWhatStandsBelowIt();
    void sqlStandsInStorageAndCacheOnly();
    void theServerKnowsNoGui();
    void wordsForPeopleStandInTheAppOnly();
    void nothingRunsANestedEventLoop();
    void nothingOpensALinkAndNoTextIsHtml();
    void noFileOutgrowsOneSubject();
};

void LayersTest::everyFolderStandsInTheTable()
{
    QSet<QString> seen;
    forEachSource([&](const QString &folder, const QString &path, const QString &) {
        QVERIFY2(allowed().contains(folder), qPrintable(path + u" stands in a folder without a layer"_s));
        seen.insert(folder);
    });
    QCOMPARE(seen.size(), allowed().size());
}

void LayersTest::aFolderIncludesOnlyWhatStandsBelowIt()
{
    static const QRegularExpression include(u"^#include \"([a-z0-9]+)/"_s, QRegularExpression::MultilineOption);
    forEachSource([](const QString &folder, const QString &path, const QString &text) {
        for (auto it = include.globalMatch(text); it.hasNext();) {
            const QString target = it.next().captured(1);
            QVERIFY2(allowed().value(folder).contains(target), qPrintable(path + u" includes "_s + target));
        }
    });
}

void LayersTest::sqlStandsInStorageAndCacheOnly()
{
    static const QRegularExpression sql(u"QSqlQuery|QSqlDatabase|\\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) "_s);
    forEachSource([](const QString &folder, const QString &path, const QString &text) {
        if (folder != "server/storage"_L1 && folder != "app/cache"_L1)
            QVERIFY2(!text.contains(sql), qPrintable(path));
    });
}

void LayersTest::theServerKnowsNoGui()
{
    static const QRegularExpression gui(u"#include <(QWidget|QGuiApplication|QApplication|QImage|QColor|QPainter)"_s);
    forEachSource([](const QString &folder, const QString &path, const QString &text) {
        if (!folder.startsWith("app/"_L1))
            QVERIFY2(!text.contains(gui), qPrintable(path));
    });
}

void LayersTest::wordsForPeopleStandInTheAppOnly()
{
    static const QRegularExpression translated(u"\\btr\\(|QCoreApplication::translate"_s);
    forEachSource([](const QString &folder, const QString &path, const QString &text) {
        const bool speaks = folder.startsWith("app/"_L1) && folder != "app/cache"_L1 && folder != "app/session"_L1 &&
                            folder != "app/calendar"_L1 && folder != "app/modules"_L1 && folder != "app/plot"_L1 &&
                            folder != "app/printing"_L1;
        if (!speaks)
            QVERIFY2(!text.contains(translated), qPrintable(path));
    });
}

void LayersTest::nothingRunsANestedEventLoop()
{
    // QSqlQuery::exec() and QCoreApplication::exec() are other things; a dialog's, a menu's and a loop's are not
    // wanted.
    static const QRegularExpression nested(
        u"QEventLoop|[dD]ialog\\w*(\\.|->)exec\\(|[mM]enu\\w*(\\.|->)exec\\(|QMessageBox::(question|warning|"
        "information|critical)\\(|QInputDialog::get|QFileDialog::get|processEvents\\("_s);
    forEachSource([](const QString &, const QString &path, const QString &text) {
        QVERIFY2(!text.contains(nested), qPrintable(path));
    });
}

void LayersTest::nothingOpensALinkAndNoTextIsHtml()
{
    // A text of somebody else that is read as HTML fetches what it names. Tool tips are read so, hence their one door.
    static const QRegularExpression opens(u"openUrl|setOpenExternalLinks\\(true|QProcess::startDetached|xdg-open"_s);
    static const QRegularExpression html(
        u"RichText|setHtml|insertHtml|QTextDocument|QTextBrowser|AutoText|MarkdownText"_s);
    static const QRegularExpression tip(u"QToolTip::showText\\([^;]*;"_s);
    forEachSource([](const QString &, const QString &path, const QString &text) {
        QVERIFY2(!text.contains(opens), qPrintable(path));
        QVERIFY2(!text.contains(html), qPrintable(path));
        for (auto it = tip.globalMatch(text); it.hasNext();)
            QVERIFY2(it.next().captured().contains("plainTip("_L1), qPrintable(path));
    });
}

void LayersTest::noFileOutgrowsOneSubject()
{
    forEachSource([](const QString &, const QString &path, const QString &text) {
        QVERIFY2(text.count(u'\n') <= 600, qPrintable(path + u" wants a second room"_s));
    });
}

QTEST_GUILESS_MAIN(LayersTest)
#include "layers_test.moc"
