#include "commands/undostack.h"

#include "commands/settingscommand.h"
#include "commands/strokecommand.h"

#include <QPointer>

namespace yak {

namespace {
// A stroke keeps a few ranges; this many are minutes of painting and still little memory.
constexpr int kRemembered = 500;
} // namespace

UndoStack::UndoStack(StrokeTarget &strokes, SettingsTarget &settings, QObject *parent)
    : QObject(parent), m_strokes(strokes), m_settings(settings)
{
    m_stack.setUndoLimit(kRemembered);
    connect(&m_stack, &QUndoStack::canUndoChanged, this, &UndoStack::canUndoChanged);
    connect(&m_stack, &QUndoStack::canRedoChanged, this, &UndoStack::canRedoChanged);
}

bool UndoStack::paint(const Stroke &stroke)
{
    const SubmittedStroke painted = m_strokes.submit(stroke);
    if (painted.change.isEmpty())
        return false; // and what could be redone still can
    remember(painted);
    return true;
}

void UndoStack::remember(const SubmittedStroke &painted)
{
    if (!painted.change.isEmpty())
        remember(std::make_unique<StrokeCommand>(m_strokes, painted));
}

void UndoStack::remember(const SettingsStep &made)
{
    remember(std::make_unique<SettingsCommand>(made, ++m_numbers));
}

void UndoStack::remember(std::unique_ptr<RoomCommand> done)
{
    m_stack.push(done.release());
}

bool UndoStack::undo()
{
    return go(Way::Undo);
}

bool UndoStack::redo()
{
    return go(Way::Redo);
}

bool UndoStack::go(Way way)
{
    if (m_progress == Progress::Asking)
        return true;
    while (way == Way::Undo ? m_stack.canUndo() : m_stack.canRedo()) {
        if (const RoomCommand &next = at(nextIndex(way)); !next.isObsolete() && !next.isPossible())
            return true;
        if (const SettingsCommand *settings = settingsAt(nextIndex(way)); settings && !settings->isObsolete()) {
            ask(*settings, way);
            return true;
        }
        const int before = m_stack.count();
        stepOver(way);
        if (m_stack.count() == before) {
            dropObsoleteEnds();
            return true;
        }
    }
    return false;
}

void UndoStack::stepOver(Way way)
{
    if (way == Way::Undo)
        m_stack.undo();
    else
        m_stack.redo();
}

void UndoStack::ask(const SettingsCommand &command, Way way)
{
    m_progress = Progress::Asking;
    const auto done = [self = QPointer(this), number = command.number(), way](SettingsTarget::Outcome outcome) {
        if (self)
            self->finish(number, way, outcome);
    };
    m_settings.change(command.next(), done);
}

void UndoStack::finish(int number, Way way, SettingsTarget::Outcome outcome)
{
    using Outcome = SettingsTarget::Outcome;
    m_progress = Progress::Idle;
    if (outcome == Outcome::Unchanged)
        return;
    for (int i = 0; i < m_stack.count(); ++i) {
        const SettingsCommand *command = settingsAt(i);
        if (!command || command->number() != number)
            continue;
        if (outcome == Outcome::Changed && i == nextIndex(way)) {
            stepOver(way);
        } else {
            // Refused; or there was painting meanwhile, and what is done now stands before that.
            const_cast<SettingsCommand *>(command)->setObsolete(true);
        }
        break;
    }
    dropObsoleteEnds();
}

const SettingsCommand *UndoStack::settingsAt(int index) const
{
    return dynamic_cast<const SettingsCommand *>(m_stack.command(index)); // none outside the stack
}

RoomCommand &UndoStack::at(int index)
{
    // The stack shows its commands as const, and only it may delete one: from an end, once it is obsolete. Only
    // remember() pushes, so all are of this type.
    return *static_cast<RoomCommand *>(const_cast<QUndoCommand *>(m_stack.command(index)));
}

template<typename Do>
void UndoStack::forEachCommand(Do act)
{
    for (int i = 0; i < m_stack.count(); ++i)
        act(at(i));
}

void UndoStack::forget(qint64 name)
{
    forEachCommand([name](RoomCommand &command) {
        if (command.wentOutAs(name))
            command.setObsolete(true);
    });
    dropObsoleteEnds();
}

bool UndoStack::confirm(qint64 name, std::optional<qint64> revision)
{
    bool isLeft = true;
    forEachCommand([&](RoomCommand &command) {
        const bool was = command.isObsolete();
        command.confirm(name, revision);
        isLeft = isLeft && (was || !command.isObsolete());
    });
    dropObsoleteEnds();
    return isLeft;
}

void UndoStack::move(const SlotMove &move)
{
    forEachCommand([&move](RoomCommand &command) { command.move(move); });
}

void UndoStack::dropObsoleteEnds()
{
    while (m_stack.canUndo() && m_stack.command(m_stack.index() - 1)->isObsolete())
        m_stack.undo();
    while (m_stack.canRedo() && m_stack.command(m_stack.index())->isObsolete())
        m_stack.redo();
}

} // namespace yak
