#include "commands/undostack.h"
#include "session/roommodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace yak;

namespace {

/// An own answer over ten slots of 30 units, painted as a session paints it.
class PaintedAnswer final : public StrokeTarget, public SettingsTarget
{
public:
    SubmittedStroke submit(const Stroke &stroke) override
    {
        SubmittedStroke submitted{applyStrokes(m_answer, {stroke}, m_table), {}};
        if (submitted.change.isEmpty())
            return submitted;
        m_answer = submitted.change.after;
        submitted.operations = {++m_operation};
        m_sent.append(stroke);
        return submitted;
    }
    [[nodiscard]] Answer answer() const override { return m_answer; }
    [[nodiscard]] bool mayPaint() const override { return true; }

    void change(const SettingsStep &step, std::function<void(Outcome)> done) override
    {
        m_steps.append(step);
        m_done = std::move(done);
    }
    [[nodiscard]] const QList<SettingsStep> &steps() const { return m_steps; }
    /// What becomes of the last step.
    void answer(Outcome outcome) { std::exchange(m_done, {})(outcome); }

    void paintElsewhere(SlotState state, Range range) { m_answer.set(state, {range}); }
    [[nodiscard]] SlotState at(qsizetype slot) const { return m_answer.over(m_table.range(slot)); }
    [[nodiscard]] qint64 lastOperation() const { return m_operation; }
    [[nodiscard]] const QList<Stroke> &sent() const { return m_sent; }
    [[nodiscard]] const SlotTable &table() const { return m_table; }

private:
    SlotTable m_table = SlotTable::fromRanges({{0, 300}}, 30);
    Answer m_answer;
    qint64 m_operation = 0;
    QList<Stroke> m_sent;
    QList<SettingsStep> m_steps;
    std::function<void(Outcome)> m_done;
};

SettingsStep renaming()
{
    SettingsStep step;
    step.before.title = QStringLiteral("before");
    step.after.title = QStringLiteral("after");
    return step;
}

Stroke stroke(SlotState state, qint64 from, qint64 to)
{
    return {{state, {{from, to}}}};
}

} // namespace

class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoBringsBackWhatWasThere();
    void undoOfTheFirstStrokeForgetsTheAnswer();
    void redoPaintsItAgain();
    void undoAndRedoAreStrokes();
    void undoLeavesWhatWasPaintedOver();
    void redoLeavesWhatWasPaintedOver();
    void nothingLeftToUndoGoesOnToTheStrokeBefore();
    void nothingLeftAtAllSaysSo();
    void refusedStrokeLeavesTheStack();
    void refusedStrokeInTheMiddleIsPassedOver();
    void refusedUndoLeavesTheStack();
    void paintingWhatIsSoIsNoStep();
    void newStrokeEndsWhatCouldBeRedone();
    void settingsAreTakenBackOnceAgreedTo();
    void refusedSettingsLeaveTheStack();
    void settingsThatWereNotReachedStay();
    void whatIsPaintedWhileAskingStaysUndoable();
};

void UndoTest::undoBringsBackWhatWasThere()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 90)));
    QVERIFY(stack.paint(stroke(SlotState::IfNeeded, 60, 120)));
    QCOMPARE(answer.at(2), SlotState::IfNeeded);

    QVERIFY(stack.undo());
    QCOMPARE(answer.at(1), SlotState::Yes);
    QCOMPARE(answer.at(2), SlotState::Yes);
    QCOMPARE(answer.at(3), SlotState::No);
}

void UndoTest::undoOfTheFirstStrokeForgetsTheAnswer()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QCOMPARE(answer.at(9), SlotState::No);
    QVERIFY(stack.undo());
    QVERIFY2(answer.answer().isEmpty(), "somebody who took everything back is waited for again");
}

void UndoTest::redoPaintsItAgain()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QVERIFY(stack.paint(stroke(SlotState::Yes, 60, 90)));
    const Answer painted = answer.answer();
    QVERIFY(stack.undo());
    QVERIFY(stack.undo());
    QVERIFY(!stack.canUndo());
    QVERIFY(stack.redo());
    QVERIFY(stack.redo());
    QVERIFY(!stack.canRedo());
    QCOMPARE(answer.answer(), painted);
}

void UndoTest::undoAndRedoAreStrokes()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QVERIFY(stack.undo());
    QVERIFY(stack.redo());
    QCOMPARE(answer.sent().size(), 3);
}

void UndoTest::undoLeavesWhatWasPaintedOver()
{
    PaintedAnswer answer;
    answer.paintElsewhere(SlotState::No, {0, 300});
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 90)));
    answer.paintElsewhere(SlotState::IfNeeded, {30, 60}); // the same person, another device

    QVERIFY(stack.undo());
    QCOMPARE(answer.at(0), SlotState::No);
    QCOMPARE(answer.at(1), SlotState::IfNeeded);
    QCOMPARE(answer.at(2), SlotState::No);
}

void UndoTest::redoLeavesWhatWasPaintedOver()
{
    PaintedAnswer answer;
    answer.paintElsewhere(SlotState::No, {0, 300});
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 90)));
    QVERIFY(stack.undo());
    answer.paintElsewhere(SlotState::IfNeeded, {30, 60});

    QVERIFY(stack.redo());
    QCOMPARE(answer.at(0), SlotState::Yes);
    QCOMPARE(answer.at(1), SlotState::IfNeeded);
    QCOMPARE(answer.at(2), SlotState::Yes);
}

void UndoTest::nothingLeftToUndoGoesOnToTheStrokeBefore()
{
    PaintedAnswer answer;
    answer.paintElsewhere(SlotState::No, {0, 300});
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QVERIFY(stack.paint(stroke(SlotState::Yes, 60, 90)));
    answer.paintElsewhere(SlotState::IfNeeded, {60, 90});

    QVERIFY2(stack.undo(), "one press undoes the last stroke of which something is left");
    QCOMPARE(answer.at(0), SlotState::No);
    QCOMPARE(answer.at(2), SlotState::IfNeeded);
    QVERIFY(!stack.canUndo());
}

void UndoTest::nothingLeftAtAllSaysSo()
{
    PaintedAnswer answer;
    answer.paintElsewhere(SlotState::No, {0, 300});
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    answer.paintElsewhere(SlotState::IfNeeded, {0, 30});
    const qsizetype sent = answer.sent().size();
    QVERIFY(!stack.undo());
    QVERIFY(!stack.canUndo());
    QVERIFY(!stack.canRedo());
    QCOMPARE(answer.sent().size(), sent);
}

void UndoTest::refusedStrokeLeavesTheStack()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QSignalSpy spy(&stack, &UndoStack::canUndoChanged);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QCOMPARE(spy.size(), 1);
    stack.forget(answer.lastOperation());
    QVERIFY(!stack.canUndo());
    QVERIFY(!stack.canRedo());
    QCOMPARE(spy.last().at(0).toBool(), false);
}

void UndoTest::refusedStrokeInTheMiddleIsPassedOver()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QVERIFY(stack.paint(stroke(SlotState::Yes, 60, 90)));
    const qint64 refused = answer.lastOperation();
    QVERIFY(stack.paint(stroke(SlotState::Yes, 120, 150)));
    answer.paintElsewhere(SlotState::No, {60, 90}); // taken back by the session
    stack.forget(refused);

    QVERIFY(stack.undo());
    QCOMPARE(answer.at(4), SlotState::No);
    QCOMPARE(answer.at(0), SlotState::Yes);
    QVERIFY(stack.undo());
    QVERIFY(answer.answer().over(answer.table().range(0)) != SlotState::Yes);
    QVERIFY(!stack.canUndo());
}

void UndoTest::refusedUndoLeavesTheStack()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QVERIFY(stack.undo());
    stack.forget(answer.lastOperation());
    QVERIFY(!stack.canRedo());
}

void UndoTest::paintingWhatIsSoIsNoStep()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QVERIFY(stack.paint(stroke(SlotState::Yes, 60, 90)));
    QVERIFY(stack.undo());
    QVERIFY(!stack.paint(stroke(SlotState::Yes, 0, 30)));
    QCOMPARE(stack.count(), 2);
    QVERIFY2(stack.canRedo(), "a gesture that changed nothing costs nothing");
}

void UndoTest::newStrokeEndsWhatCouldBeRedone()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    QVERIFY(stack.undo());
    QVERIFY(stack.canRedo());
    QVERIFY(stack.paint(stroke(SlotState::Yes, 60, 90)));
    QVERIFY(!stack.canRedo());
}

void UndoTest::settingsAreTakenBackOnceAgreedTo()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    stack.remember(renaming());
    QVERIFY(stack.undo());
    QVERIFY(!stack.canRedo());
    QVERIFY(stack.undo());
    QCOMPARE(answer.steps().size(), 1); // the second press waits for the answer to the first
    QCOMPARE(answer.steps().constLast().after.title, QStringLiteral("before"));
    answer.answer(SettingsTarget::Outcome::Changed);
    QVERIFY(stack.canRedo());
    QVERIFY(stack.redo());
    answer.answer(SettingsTarget::Outcome::Changed);
    QCOMPARE(answer.steps().constLast(), renaming());
    QVERIFY(stack.undo());
    answer.answer(SettingsTarget::Outcome::Changed);
    QVERIFY(stack.undo());
    QVERIFY2(answer.answer().isEmpty(), "the stroke before it comes next");
}

void UndoTest::refusedSettingsLeaveTheStack()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    stack.remember(renaming());
    QVERIFY(stack.undo());
    answer.answer(SettingsTarget::Outcome::Refused);
    QVERIFY(!stack.canUndo());
    QVERIFY(!stack.canRedo());
}

void UndoTest::settingsThatWereNotReachedStay()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    stack.remember(renaming());
    QVERIFY(stack.undo());
    answer.answer(SettingsTarget::Outcome::Unchanged);
    QVERIFY(stack.canUndo());
    QVERIFY(stack.undo());
    QCOMPARE(answer.steps().size(), 2);
}

void UndoTest::whatIsPaintedWhileAskingStaysUndoable()
{
    PaintedAnswer answer;
    UndoStack stack(answer, answer);
    stack.remember(renaming());
    QVERIFY(stack.undo());
    QVERIFY(stack.paint(stroke(SlotState::Yes, 0, 30)));
    answer.answer(SettingsTarget::Outcome::Changed);
    QVERIFY(stack.undo());
    QVERIFY(answer.answer().isEmpty());
    QVERIFY2(!stack.undo(), "the settings are as they were before");
    QCOMPARE(answer.steps().size(), 1);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
