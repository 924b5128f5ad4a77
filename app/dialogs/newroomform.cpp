#include "dialogs/newroomform.h"

#include "dialogs/blockseditor.h"
#include "dialogs/formfield.h"
#include "dialogs/kindpicker.h"
#include "dialogs/monthcalendar.h"
#include "dialogs/newroomhours.h"
#include "dialogs/newroommore.h"
#include "dialogs/newroomproblems.h"
#include "dialogs/textlabel.h"
#include "dialogs/weekdaypicker.h"
#include "dialogs/wheelguard.h"
#include "i18n/problemtext.h"
#include "i18n/timetext.h"
#include "model/limits.h"
#include "settings/appsettings.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

NewRoomForm::NewRoomForm(const AppSettings &settings, const Clock &clock, QWidget *parent)
    : QScrollArea(parent),
      m_settings(settings),
      m_clock(clock),
      m_kind(new KindPicker(settings, this)),
      m_title(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_days(new QWidget(this)),
      m_calendar(new MonthCalendar(settings, MonthGrid::Picking::Many, m_days)),
      m_dateCount(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, m_days)),
      m_clear(new QPushButton(m_days)),
      m_weekdays(new WeekdayPicker(settings, this)),
      m_blocks(new BlocksEditor(settings, this)),
      m_hours(new NewRoomHours(settings, this)),
      m_slotMinutes(new QComboBox(this)),
      m_more(new NewRoomMore(settings, clock, this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    const Theme &theme = settings.theme();
    column->setContentsMargins(theme.space(Space::Hair), 0, theme.space(Space::Medium), 0);
    column->setSpacing(theme.space(Space::Large));
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *who = new QHBoxLayout;
    who->setSpacing(theme.space(Space::Medium));
    column->addWidget(add(u"kind"_s, m_kind));
    who->addWidget(add(u"title"_s, m_title), 3, Qt::AlignTop);
    who->addWidget(add(u"name"_s, m_name), 2, Qt::AlignTop);
    column->addLayout(who);
    column->addWidget(add(u"days"_s, makeDays()));
    column->addWidget(add(u"weekdays"_s, m_weekdays));
    column->addWidget(add(u"blocks"_s, m_blocks));
    column->addWidget(add(u"hours"_s, m_hours));
    column->addWidget(add(u"slotMinutes"_s, m_slotMinutes));
    column->addWidget(m_more);
    column->addStretch();
    const auto &moreFields = m_more->fields();
    for (const auto *name : {"duration", "zone", "deadline", "atDeadline", "remindBefore", "cap", "description", "pin",
                             "password", "server", "invitation"}) {
        m_order.append(QString::fromLatin1(name));
        m_fields.insert(m_order.last(), moreFields[m_order.last()]);
    }
    m_title->setObjectName(u"title"_s);
    m_name->setObjectName(u"name"_s);
    m_slotMinutes->setObjectName(u"slotMinutes"_s);
    for (const int minutes : limits::kSlotMinutes)
        m_slotMinutes->addItem({}, minutes);
    new WheelGuard(*content);
    connectFields();
    retranslate();
    showKind();
}

QWidget *NewRoomForm::makeDays()
{
    const Theme &theme = m_settings.theme();
    auto *daysColumn = new QVBoxLayout(m_days);
    auto *daysLine = new QHBoxLayout;
    daysColumn->setContentsMargins(0, 0, 0, 0);
    daysColumn->setSpacing(theme.space(Space::Hair));
    daysColumn->addWidget(m_calendar);
    daysColumn->addLayout(daysLine);
    daysLine->addWidget(m_dateCount, 1);
    daysLine->addWidget(m_clear);
    m_clear->setFlat(true);
    m_clear->setAutoDefault(false);
    return m_days;
}

FormField *NewRoomForm::add(const QString &name, QWidget *editor)
{
    auto *field = new FormField(m_settings, editor, widget());
    m_fields.insert(name, field);
    m_order.append(name);
    return field;
}

void NewRoomForm::connectFields()
{
    connect(m_kind, &KindPicker::kindChanged, this, &NewRoomForm::changeKind);
    connect(m_weekdays, &WeekdayPicker::weekdaysChanged, this, &NewRoomForm::weekdaysPicked);
    connect(m_blocks, &BlocksEditor::blocksChanged, this, [this] { touch(u"blocks"_s); });
    connect(m_title, &QLineEdit::textEdited, this, [this] { touch(u"title"_s); });
    connect(m_name, &QLineEdit::textEdited, this, [this] { touch(u"name"_s); });
    connect(&m_calendar->grid(), &MonthGrid::datesChanged, this, &NewRoomForm::calendarPicked);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_calendar->grid().setDates({});
        calendarPicked();
    });
    connect(m_hours, &NewRoomHours::hoursChanged, this, [this] { touch(u"hours"_s); });
    connect(m_hours, &NewRoomHours::editedChanged, this, &NewRoomForm::editedHoursChanged);
    connect(m_slotMinutes, &QComboBox::currentIndexChanged, this, [this] {
        m_hours->setSlotMinutes(m_slotMinutes->currentData().toInt());
        touch(u"slotMinutes"_s);
    });
    connect(m_more, &NewRoomMore::edited, this, &NewRoomForm::touch);
    connect(&m_settings, &AppSettings::timeStyleChanged, this, &NewRoomForm::retranslate);
}

NewRoomDraft NewRoomForm::draft() const
{
    NewRoomDraft draft;
    draft.kind = m_kind->kind();
    draft.title = m_title->text();
    draft.name = m_name->text();
    draft.dates = m_dates;
    draft.weekdays = m_weekdaysOfRoom;
    draft.ownWeekdayHours = m_hours->ownWeekdays();
    draft.referenceWeek = m_referenceWeek;
    draft.blocks = m_blocks->blocks();
    draft.nextBlockId = m_blocks->nextBlockId();
    draft.hours = m_hours->usual();
    draft.ownHours = m_hours->own();
    draft.slotMinutes = m_slotMinutes->currentData().toInt();
    m_more->fill(draft);
    return draft;
}

void NewRoomForm::setDraft(const NewRoomDraft &draft)
{
    const QSignalBlocker quiet(this);
    m_kind->setKind(draft.kind);
    m_weekdaysOfRoom = draft.weekdays;
    m_weekdays->setWeekdays(draft.weekdays);
    m_weekdays->setChoices(std::nullopt);
    m_referenceWeek = draft.referenceWeek;
    m_blocks->setBlocks(draft.blocks, draft.nextBlockId);
    if (m_title->text() != draft.title) // else the cursor stays where it is
        m_title->setText(draft.title);
    m_name->setText(draft.name);
    m_dates = draft.dates;
    m_more->showDraft(draft);
    const auto zone = m_more->zone();
    m_calendar->grid().setToday(zone ? zone->wallTime(m_clock.now()).date : m_clock.now().toUtcDateTime().date());
    m_calendar->grid().setDates(m_dates);
    m_slotMinutes->setCurrentIndex(m_slotMinutes->findData(draft.slotMinutes));
    m_hours->setSlotMinutes(draft.slotMinutes);
    m_hours->setHours(draft.hours, draft.ownHours, draft.ownWeekdayHours);
    m_hours->setDates(m_dates);
    m_hours->setWeekdays(m_weekdaysOfRoom);
    m_calendar->grid().setChoices(std::nullopt);
    m_touched.clear();
    m_more->setPlan(draft.plan());
    showKind();
    showDates();
    showProblems();
}

void NewRoomForm::changeKind()
{
    m_hours->edit(-1);
    if (m_kind->kind() == RoomKind::Weekday && m_weekdaysOfRoom.isEmpty()) {
        m_weekdays->setWeekdays({1, 2, 3, 4, 5});
        weekdaysPicked();
    }
    if (m_kind->kind() == RoomKind::Block && m_blocks->nextBlockId() == 1)
        m_blocks->useUsual();
    touch(u"kind"_s);
    widget()->layout()->activate();
    ensureWidgetVisible(m_kind);
}

bool NewRoomForm::isShown(const QString &field) const
{
    const RoomKind kind = m_kind->kind();
    const bool hasHours = kind == RoomKind::Time || kind == RoomKind::Weekday;
    if (m_hidden.contains(field))
        return false;
    if (field == "days"_L1)
        return kind != RoomKind::Weekday;
    if (field == "weekdays"_L1)
        return kind == RoomKind::Weekday;
    if (field == "blocks"_L1)
        return kind == RoomKind::Block;
    if (field == "hours"_L1 || field == "slotMinutes"_L1)
        return hasHours;
    if (field == "zone"_L1)
        return hasHours || (kind == RoomKind::Block && std::ranges::any_of(m_blocks->blocks(), [](const Block &block) {
                                return block.hours.has_value();
                            }));
    if (field == "atDeadline"_L1 || field == "remindBefore"_L1)
        return m_more->hasDeadline();
    return true;
}

void NewRoomForm::showKind()
{
    m_hours->setDays(m_kind->kind() == RoomKind::Weekday ? NewRoomHours::Days::Weekdays : NewRoomHours::Days::Dates);
    for (const QString &name : std::as_const(m_order))
        m_fields[name]->setVisible(isShown(name));
}

void NewRoomForm::touch(const QString &field)
{
    m_touched.insert(field);
    if (const auto zone = m_more->zone())
        m_calendar->grid().setToday(zone->wallTime(m_clock.now()).date);
    m_more->setPlan(draft().plan());
    showKind();
    showDates();
    showProblems();
    Q_EMIT draftChanged();
}

void NewRoomForm::calendarPicked()
{
    if (m_hours->edited() >= 0) {
        m_hours->setEditedDates(m_calendar->grid().dates());
        return;
    }
    m_dates = m_calendar->grid().dates();
    m_hours->setDates(m_dates);
    touch(u"days"_s);
}

void NewRoomForm::weekdaysPicked()
{
    if (m_hours->edited() >= 0) {
        m_hours->setEditedWeekdays(m_weekdays->weekdays());
        return;
    }
    m_weekdaysOfRoom = m_weekdays->weekdays();
    m_hours->setWeekdays(m_weekdaysOfRoom);
    touch(u"weekdays"_s);
}

void NewRoomForm::editedHoursChanged()
{
    MonthGrid &grid = m_calendar->grid();
    const int edited = m_hours->edited();
    if (edited < 0) {
        grid.setChoices(std::nullopt);
        grid.setDates(m_dates);
        m_weekdays->setChoices(std::nullopt);
        m_weekdays->setWeekdays(m_weekdaysOfRoom);
    } else if (m_kind->kind() == RoomKind::Weekday) {
        m_weekdays->setChoices(m_weekdaysOfRoom);
        m_weekdays->setWeekdays(m_hours->editedWeekdays());
    } else {
        grid.setChoices(QSet<QDate>(m_dates.begin(), m_dates.end()));
        grid.setDates(m_hours->editedDates());
        if (!m_dates.isEmpty())
            grid.setCurrent(m_dates.first());
    }
    showDates();
    showProblems();
    Q_EMIT draftChanged();
}

bool NewRoomForm::checkAll()
{
    m_touched = QSet<QString>(m_order.begin(), m_order.end());
    showProblems();
    const auto wrong = std::ranges::find_if(
        m_order, [this](const QString &name) { return isShown(name) && !m_fields[name]->problem().isEmpty(); });
    if (wrong == m_order.cend())
        return true;
    goTo(*wrong);
    return false;
}

bool NewRoomForm::showProblem(const Problem &problem)
{
    return showProblem(draft().formField(problem.field),
                       [problem, kind = m_kind->kind()] { return problemText(problem, kind); });
}

bool NewRoomForm::showProblem(const QString &field, const Saying &words)
{
    if (!m_fields.contains(field) || !isShown(field))
        return false;
    m_fields[field]->setProblem(words);
    goTo(field);
    return true;
}

void NewRoomForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void NewRoomForm::showDates()
{
    QSet<QDate> marked;
    for (const OwnHours &own : m_hours->own())
        marked.unite(QSet<QDate>(own.dates.begin(), own.dates.end()));
    m_calendar->grid().setMarked(m_hours->edited() < 0 ? marked : QSet<QDate>());
    m_clear->setVisible(!m_dates.isEmpty() && m_hours->edited() < 0);
    if (m_hours->edited() >= 0)
        m_dateCount->setWords(tr("Pick the dates that have these hours."));
    else if (m_dates.isEmpty())
        m_dateCount->setWords(tr("Drag over the dates. A weekday's name picks its column."));
    else
        //: How many dates are picked, and from when to when.
        m_dateCount->setWords(tr("%n date(s), %1", nullptr, static_cast<int>(m_dates.size()))
                                  .arg(TimeText(m_settings).dateRange(m_dates.first(), m_dates.last())));
    const bool picksWeekdays = m_hours->edited() >= 0 && m_kind->kind() == RoomKind::Weekday;
    m_fields[u"weekdays"_s]->setHint(picksWeekdays ? tr("Pick the weekdays that have these hours.") : QString());
}

void NewRoomForm::showProblems()
{
    const NewRoomDraft present = draft();
    const QList<Problem> problems = present.problems(m_clock.now());
    for (const QString &name : std::as_const(m_order)) {
        const bool isTold = m_touched.contains(name) && isShown(name) && name != "server"_L1;
        m_fields[name]->setProblem(isTold ? problemWords(name, present, problems) : Saying());
    }
    m_blocks->setProblems(m_touched.contains(u"blocks"_s) ? blockProblemWords(problems) : QHash<int, QString>());
}

void NewRoomForm::hideFields(const QStringList &names)
{
    m_hidden.unite(QSet<QString>(names.begin(), names.end()));
    showKind();
}

void NewRoomForm::append(QWidget *part)
{
    auto *column = static_cast<QVBoxLayout *>(widget()->layout());
    column->insertWidget(column->count() - 1, part); // above the stretch
}

QSize NewRoomForm::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {widget()->minimumSizeHint().width() + bar, QScrollArea::minimumSizeHint().height()};
}

void NewRoomForm::goTo(const QString &field)
{
    FormField *target = m_fields[field];
    if (m_more->isAncestorOf(target))
        m_more->setOpen(true);
    target->focusEditor();
    // Once what unfolds and the words beside the field have their room.
    QMetaObject::invokeMethod(
        target, [this, target] { ensureWidgetVisible(target); }, Qt::QueuedConnection);
}

void NewRoomForm::retranslate()
{
    m_fields[u"title"_s]->setLabel(tr("Title"));
    m_title->setPlaceholderText(tr("Sprint retro"));
    m_fields[u"name"_s]->setLabel(tr("Your name"));
    m_name->setPlaceholderText(tr("As others will see it"));
    m_fields[u"days"_s]->setLabel(tr("Dates"));
    m_fields[u"kind"_s]->setLabel(tr("What is to be found"));
    m_fields[u"weekdays"_s]->setLabel(tr("Weekdays"));
    m_fields[u"blocks"_s]->setLabel(tr("Blocks of a day"));
    m_fields[u"hours"_s]->setLabel(tr("Hours"));
    m_fields[u"slotMinutes"_s]->setLabel(tr("Slot length"));
    m_clear->setText(tr("Clear"));
    m_calendar->grid().setAccessibleName(tr("Dates"));
    for (int i = 0; i < m_slotMinutes->count(); ++i)
        m_slotMinutes->setItemText(i, TimeText::duration(m_slotMinutes->itemData(i).toInt()));
    showDates();
}

} // namespace yak
