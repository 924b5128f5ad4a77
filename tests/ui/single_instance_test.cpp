#include "controllers/singleinstance.h"

#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace yak;
using namespace Qt::StringLiterals;

/// What a second start of the app comes upon.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNoneIsRunningNobodyAnswers();
    void theRunningOneIsToldWhichRoom();
    void anotherStoreIsAnotherApp();
    void whatAKilledAppLeftIsNoApp();

private:
    /// A file in a folder of its own, with the lock that an app holds while it is running.
    static QString storeIn(const QTemporaryDir &folder)
    {
        QFile lock(folder.filePath(u"rooms.sqlite.lock"_s));
        const bool isMade = lock.open(QIODevice::WriteOnly);
        return isMade ? folder.filePath(u"rooms.sqlite"_s) : QString();
    }

    /// Starts again in another thread, as another process does, while this one goes on.
    static bool startAgain(const QString &store, const QString &link)
    {
        auto start = std::async(std::launch::async, [&] { return SingleInstance(store).handOver(link); });
        const auto isDone = [&] { return start.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
        const bool answered = QTest::qWaitFor(isDone, 5'000);
        return start.get() && answered;
    }
};

void SingleInstanceTest::whereNoneIsRunningNobodyAnswers()
{
    const QTemporaryDir folder;
    QVERIFY(!SingleInstance(folder.filePath(u"rooms.sqlite"_s)).handOver({}));
}

void SingleInstanceTest::theRunningOneIsToldWhichRoom()
{
    const QTemporaryDir folder;
    SingleInstance running(storeIn(folder));
    running.listen();
    QSignalSpy again(&running, &SingleInstance::startedAgain);
    QVERIFY(startAgain(storeIn(folder), u"yakjeong://localhost/4T3Z0KJMESY42YR26XGKV55X63"_s));
    QVERIFY(startAgain(storeIn(folder), {}));
    QCOMPARE(again.size(), 2);
    QCOMPARE(again[0][0].toString(), u"yakjeong://localhost/4T3Z0KJMESY42YR26XGKV55X63"_s);
    QVERIFY(again[1][0].toString().isEmpty());
}

void SingleInstanceTest::anotherStoreIsAnotherApp()
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    SingleInstance running(storeIn(folder));
    running.listen();
    QVERIFY(!startAgain(storeIn(other), {}));
}

void SingleInstanceTest::whatAKilledAppLeftIsNoApp()
{
    const QTemporaryDir folder;
    const QString store = storeIn(folder);
    QVERIFY(!startAgain(store, {}));
    SingleInstance first(store);
    first.listen();
    SingleInstance next(store); // as if the first had gone without a word
    next.listen();
    QSignalSpy again(&next, &SingleInstance::startedAgain);
    QVERIFY(startAgain(store, {}));
    QCOMPARE(again.size(), 1);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
