#include "dialogs/newroompreview.h"

#include "dialogs/newroomdraft.h"
#include "dialogs/textlabel.h"
#include "grid/gridwidget.h"
#include "grid/placenotes.h"
#include "grid/planlayout.h"
#include "i18n/timetext.h"
#include "model/places.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNotesShown = 3;

} // namespace

NewRoomPreview::NewRoomPreview(const AppSettings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_clock(clock),
      m_title(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Body}, this)),
      m_stack(new QStackedWidget(this)),
      m_grid(new GridWidget(settings.theme(), m_stack)),
      m_empty(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Large}, m_stack)),
      m_notes(new TextLabel(settings, {TextLabel::Tone::Warn, TextSize::Small}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Small));
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    column->addWidget(m_notes);
    m_notes->setObjectName(u"previewNotes"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_grid);
    m_empty->setAlignment(Qt::AlignCenter);
    m_grid->setFocusPolicy(Qt::NoFocus); // one looks at it and goes on
    connect(&settings, &AppSettings::lookChanged, this, [this] { m_grid->setTheme(m_settings.theme()); });
    connect(&settings, &AppSettings::timeStyleChanged, this, &NewRoomPreview::showPlan);
    showPlan();
}

void NewRoomPreview::setPlan(const Plan &plan)
{
    if (m_plan == plan)
        return;
    m_plan = plan;
    showPlan();
}

void NewRoomPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showPlan();
    QWidget::changeEvent(event);
}

void NewRoomPreview::showPlan()
{
    m_title->setWords(tr("As participants will see it"));
    m_grid->setReadOnlyReason(tr("This is a preview. People paint once the room is open."));
    m_empty->setWords(emptyWords());
    m_grid->setAccessibleName(tr("Preview of the grid"));
    const Result<Zone> own = Zone::find(zoneId(m_plan));
    const Zone zone = own ? *own : m_settings.zone().value_or(Zone::utc());
    if (const auto planned = makeSlots(m_plan)) {
        const TimeView view{zone, TimeText(m_settings), zone.wallTime(m_clock.now()).date, m_settings.weekStart()};
        m_grid->setLayout(planLayout(m_plan, planned->table, view));
        m_grid->setNotes(placeNotes(planned->table, [this](SlotKey key) { return capacityOf(m_plan, key); }));
        m_stack->setCurrentWidget(m_grid);
        m_shownKind = kindOf(m_plan);
    } else if (isBlank(m_plan) || m_shownKind != kindOf(m_plan)) {
        m_stack->setCurrentWidget(m_empty);
    }
    showNotes();
}

void NewRoomPreview::showNotes()
{
    const QStringList all = notes();
    QStringList shown = all.first(std::min(all.size(), kNotesShown));
    if (all.size() > kNotesShown)
        shown.append(tr("%n more such day(s).", nullptr, static_cast<int>(all.size() - kNotesShown)));
    m_notes->setWords(shown.join(u'\n'));
    m_notes->setVisible(!shown.isEmpty());
}

QString NewRoomPreview::emptyWords() const
{
    const auto *blocks = std::get_if<BlockPlan>(&m_plan);
    if (!isBlank(m_plan))
        return tr("The grid appears here once the form is right.");
    if (std::holds_alternative<WeekdayPlan>(m_plan))
        return tr("Pick weekdays, and the grid appears here.");
    if (blocks && !blocks->dates.isEmpty())
        return tr("Add blocks, and the grid appears here.");
    return tr("Pick dates, and the grid appears here.");
}

QStringList NewRoomPreview::notes() const
{
    const TimeText times(m_settings);
    QStringList notes;
    for (const UnusualDay &day : unusualDays(m_plan)) {
        //: A day on which the clock changes. %1 is the date, %2 how many slots it would have otherwise.
        QString note = tr("%1: the clock changes, so there are %n slot(s) instead of %2.", nullptr, day.slotCount)
                           .arg(times.date(day.date))
                           .arg(day.usualSlotCount);
        if (day.hasDroppedPart)
            note += u' ' + tr("The rest of that day is too short for a slot and is left out.");
        notes.append(note);
    }
    return notes;
}

} // namespace yak
