#include "commands/restorecommand.h"
#include "commands/undostack.h"

#include <QTest>

using namespace yak;

namespace {

/// Nothing of one's own to paint.
class NoAnswer final : public StrokeTarget, public SettingsTarget
{
public:
    SubmittedStroke submit(const Stroke &) override { return {}; }
    [[nodiscard]] Answer answer() const override { return {}; }
    [[nodiscard]] bool mayPaint() const override { return false; }
    void change(const SettingsStep &, std::function<void(Outcome)> done) override { done(Outcome::Refused); }
};

/// A server that is asked to take events back and has not answered yet.
class AskedServer final : public RestoreTarget
{
public:
    qint64 takeBack(const ParticipantId &, qint64 revision) override
    {
        m_asked.append(revision);
        return ++m_name;
    }
    [[nodiscard]] bool mayRestore(const ParticipantId &) const override { return m_may; }

    void forbid() { m_may = false; }
    [[nodiscard]] qint64 lastName() const { return m_name; }
    /// The revisions of the events it was asked to take back.
    [[nodiscard]] const QList<qint64> &asked() const { return m_asked; }

private:
    bool m_may = true;
    qint64 m_name = 1; // the restore itself
    QList<qint64> m_asked;
};

struct Scene
{
    NoAnswer own;
    AskedServer server;
    UndoStack stack{own, own};

    Scene() { stack.remember(std::make_unique<RestoreCommand>(server, ParticipantId::random(), 1)); }
};

} // namespace

/// An organizer's restore of another's answer, undone and redone.
class UndoRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepTakesTheLastOneBack();
    void stepBeforeTheServerAnsweredIsTakenThen();
    void undoneAndRedoneBeforeTheAnswerIsNothing();
    void paintedOverSinceLeavesTheStack();
    void refusedLeavesTheStack();
    void stepThatIsNotAllowedStays();
};

void UndoRestoreTest::eachStepTakesTheLastOneBack()
{
    Scene scene;
    QVERIFY(scene.stack.confirm(1, 10));
    QVERIFY(scene.stack.undo());
    QVERIFY(scene.stack.confirm(scene.server.lastName(), 12));
    QVERIFY(scene.stack.redo());
    QVERIFY(scene.stack.confirm(scene.server.lastName(), 15));
    QVERIFY(scene.stack.undo());
    QCOMPARE(scene.server.asked(), (QList<qint64>{10, 12, 15}));
}

void UndoRestoreTest::stepBeforeTheServerAnsweredIsTakenThen()
{
    Scene scene;
    QVERIFY(scene.stack.undo());
    QVERIFY(scene.server.asked().isEmpty());
    QVERIFY(scene.stack.confirm(1, 10));
    QCOMPARE(scene.server.asked(), QList<qint64>{10});
    QVERIFY(scene.stack.canRedo());
}

void UndoRestoreTest::undoneAndRedoneBeforeTheAnswerIsNothing()
{
    Scene scene;
    QVERIFY(scene.stack.undo());
    QVERIFY(scene.stack.redo());
    QVERIFY(scene.stack.confirm(1, 10));
    QVERIFY(scene.server.asked().isEmpty());
    QVERIFY(scene.stack.undo());
    QCOMPARE(scene.server.asked(), QList<qint64>{10});
}

void UndoRestoreTest::paintedOverSinceLeavesTheStack()
{
    Scene scene;
    QVERIFY(scene.stack.confirm(1, 10));
    QVERIFY(scene.stack.undo());
    QVERIFY2(!scene.stack.confirm(scene.server.lastName(), std::nullopt), "one is told that nothing was left");
    QVERIFY(!scene.stack.canUndo());
    QVERIFY(!scene.stack.canRedo());
}

void UndoRestoreTest::refusedLeavesTheStack()
{
    Scene scene;
    scene.stack.forget(1);
    QVERIFY(!scene.stack.canUndo());
}

void UndoRestoreTest::stepThatIsNotAllowedStays()
{
    Scene scene;
    QVERIFY(scene.stack.confirm(1, 10));
    scene.server.forbid();
    scene.stack.undo();
    QVERIFY(scene.server.asked().isEmpty());
    QVERIFY(scene.stack.canUndo());
}

QTEST_GUILESS_MAIN(UndoRestoreTest)
#include "undo_restore_test.moc"
