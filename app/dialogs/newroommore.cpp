#include "dialogs/newroommore.h"

#include "dialogs/atdeadlineedit.h"
#include "dialogs/deadlineedit.h"
#include "dialogs/formfield.h"
#include "dialogs/lengthedit.h"
#include "dialogs/reminderedit.h"
#include "dialogs/textlabel.h"
#include "dialogs/zonepicker.h"
#include "i18n/timetext.h"
#include "model/limits.h"
#include "models/zoneplaces.h"
#include "settings/appsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEvening = 18 * 60;
constexpr int kDescriptionLines = 3;

QLineEdit *secretEdit(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

NewRoomMore::NewRoomMore(const AppSettings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_clock(clock),
      m_fold(new QToolButton(this)),
      m_summary(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_body(new QWidget(this)),
      m_duration(new LengthEdit(settings, m_body)),
      m_zone(new ZonePicker(settings, clock, m_body)),
      m_deadline(new DeadlineEdit(settings, m_body)),
      m_atDeadline(new AtDeadlineEdit(m_body)),
      m_reminder(new ReminderEdit(m_body)),
      m_cap(new QSpinBox(m_body)),
      m_visibility(new QComboBox(m_body)),
      m_viewers(new QCheckBox(m_body)),
      m_description(new QPlainTextEdit(m_body)),
      m_pin(secretEdit(m_body)),
      m_password(secretEdit(m_body)),
      m_server(new QLineEdit(m_body)),
      m_invitation(new QLineEdit(m_body))
{
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, settings.theme().space(Space::Small), 0, 0);
    body->setSpacing(settings.theme().space(Space::Medium));
    add(u"duration"_s, m_duration);
    add(u"zone"_s, m_zone);
    add(u"deadline"_s, m_deadline);
    add(u"atDeadline"_s, m_atDeadline);
    add(u"remindBefore"_s, m_reminder);
    add(u"cap"_s, m_cap);
    add(u"visibility"_s, m_visibility);
    add(u"viewers"_s, m_viewers);
    add(u"description"_s, m_description);
    add(u"pin"_s, m_pin);
    add(u"password"_s, m_password);
    add(u"server"_s, m_server);
    add(u"invitation"_s, m_invitation);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Hair));
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_summary);
    column->addWidget(m_body);

    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setObjectName(u"more"_s);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) // else it would press the dialog's own button
        new QShortcut(enter, m_fold, m_fold, &QToolButton::click, Qt::WidgetShortcut);
    m_cap->setRange(0, static_cast<int>(limits::kParticipants));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(kDescriptionLines * m_description->fontMetrics().lineSpacing() +
                                  settings.theme().space(Space::Medium));
    for (int i = 0; i < 3; ++i)
        m_visibility->addItem({});
    connectFields();
    retranslate();
    setOpen(false);
}

FormField *NewRoomMore::add(const QString &name, QWidget *editor)
{
    auto *field = new FormField(m_settings, editor, m_body);
    editor->setObjectName(name);
    m_body->layout()->addWidget(field);
    m_fields.insert(name, field);
    return field;
}

void NewRoomMore::connectFields()
{
    const auto changed = [this](const QString &name) {
        return [this, name] {
            showSummary();
            Q_EMIT edited(name);
        };
    };
    connect(m_fold, &QToolButton::toggled, this, &NewRoomMore::setOpen);
    connect(m_duration, &LengthEdit::lengthChanged, this, changed(u"duration"_s));
    connect(m_duration, &LengthEdit::lengthChanged, this, &NewRoomMore::showDurationHint);
    connect(m_zone, &ZonePicker::zoneChanged, this, [this, tell = changed(u"zone"_s)] {
        m_deadline->setZone(zone());
        tell();
    });
    connect(m_deadline, &DeadlineEdit::deadlineChanged, this, [this, tell = changed(u"deadline"_s)] {
        followDeadline();
        tell();
    });
    connect(m_atDeadline, &QComboBox::activated, this, changed(u"atDeadline"_s));
    connect(m_atDeadline, &QComboBox::activated, this, &NewRoomMore::showDeadlineHints);
    connect(m_reminder, &QComboBox::activated, this, [this, tell = changed(u"remindBefore"_s)] {
        m_reminderIs = Reminder::Chosen;
        showDeadlineHints();
        tell();
    });
    connect(m_cap, &QSpinBox::valueChanged, this, changed(u"cap"_s));
    connect(m_visibility, &QComboBox::activated, this, changed(u"visibility"_s));
    connect(m_viewers, &QCheckBox::toggled, this, changed(u"viewers"_s));
    connect(m_description, &QPlainTextEdit::textChanged, this, changed(u"description"_s));
    connect(m_pin, &QLineEdit::textEdited, this, changed(u"pin"_s));
    connect(m_password, &QLineEdit::textEdited, this, changed(u"password"_s));
    connect(m_server, &QLineEdit::textEdited, this, changed(u"server"_s));
    connect(m_invitation, &QLineEdit::textEdited, this, changed(u"invitation"_s));
    connect(&m_settings, &AppSettings::timeStyleChanged, this, &NewRoomMore::showSummary);
    connect(&m_settings, &AppSettings::lookChanged, this, &NewRoomMore::retranslate);
}

void NewRoomMore::fill(NewRoomDraft &draft) const
{
    draft.duration = m_duration->length();
    draft.zone = m_zone->zoneId();
    draft.deadline = m_deadline->deadline();
    draft.atDeadline = hasDeadline() ? m_atDeadline->what() : m_givenAtDeadline;
    draft.remindBefore = hasDeadline() ? m_reminder->minutes() : m_givenReminder;
    draft.cap = m_cap->value() == 0 ? std::nullopt : std::optional(m_cap->value());
    draft.visibility = static_cast<Visibility>(m_visibility->currentIndex());
    draft.viewers = m_viewers->isChecked() ? Viewers::Welcome : Viewers::Refused;
    draft.description = m_description->toPlainText();
    draft.pin = m_pin->text();
    draft.password = m_password->text();
    draft.server = m_server->text().trimmed();
    draft.invitation = m_invitation->text().trimmed();
}

void NewRoomMore::showDraft(const NewRoomDraft &draft)
{
    const QSignalBlocker quiet(this);
    m_kind = draft.kind;
    m_duration->setKind(draft.kind);
    m_duration->setLength(draft.duration);
    m_zone->setZoneId(draft.zone);
    m_deadline->setZone(zone());
    m_deadline->setDeadline(draft.deadline);
    m_givenAtDeadline = draft.atDeadline;
    m_givenReminder = draft.remindBefore;
    m_atDeadline->setKind(draft.kind);
    m_atDeadline->setWhat(draft.atDeadline);
    m_reminder->setMinutes(draft.remindBefore);
    m_reminderIs = draft.deadline || draft.remindBefore ? Reminder::Chosen : Reminder::Suggested;
    m_cap->setValue(draft.cap.value_or(0));
    m_visibility->setCurrentIndex(static_cast<int>(draft.visibility));
    m_viewers->setChecked(draft.viewers == Viewers::Welcome);
    if (m_description->toPlainText() != draft.description) // else the cursor stays where it is
        m_description->setPlainText(draft.description);
    m_pin->setText(draft.pin);
    m_password->setText(draft.password);
    m_server->setText(draft.server);
    m_invitation->setText(draft.invitation);
    showDurationHint();
    showDeadlineHints();
    showSummary();
}

void NewRoomMore::setPlan(const Plan &plan)
{
    m_kind = kindOf(plan);
    m_duration->setKind(m_kind);
    m_atDeadline->setKind(m_kind);
    m_slotUnits = unitsPerSlot(plan);
    m_zoneUse = kindText(plan, TimeText(m_settings), Zone::utc())->zoneUse();
    const auto where = zone();
    const QList<QDate> dates = datesOf(plan);
    if (where) {
        m_deadline->setToday(where->wallTime(m_clock.now()).date);
        suggestDeadline(dates.isEmpty() ? QDate() : dates.first());
        if (!dates.isEmpty())
            m_zone->setInstant(where->resolve(dates.first(), 12 * 60).first);
    }
    showDurationHint();
    showDeadlineHints();
    showSummary();
}

void NewRoomMore::suggestDeadline(QDate first)
{
    const auto where = zone();
    if (!where)
        return;
    const WallTime now = where->wallTime(m_clock.now());
    // A room of every week has no first date; a week is time enough to answer.
    const QDate dayBefore = first.isValid() ? first.addDays(-1) : now.date.addDays(7);
    if (dayBefore > now.date || (dayBefore == now.date && now.minuteOfDay < kEvening))
        m_deadline->setSuggestion(dayBefore, kEvening);
    else
        m_deadline->setSuggestion(now.minuteOfDay < 22 * 60 ? now.date : now.date.addDays(1),
                                  (now.minuteOfDay / 60 + 2) % 24 * 60);
}

std::optional<Zone> NewRoomMore::zone() const
{
    const auto found = Zone::find(m_zone->zoneId());
    return found ? std::optional(*found) : std::nullopt;
}

bool NewRoomMore::hasDeadline() const
{
    return m_deadline->deadline().has_value();
}

void NewRoomMore::followDeadline()
{
    const std::optional<Instant> deadline = m_deadline->deadline();
    if (deadline && m_reminderIs == Reminder::Suggested)
        m_reminder->setMinutes(usualReminder((deadline->milliseconds - m_clock.now().milliseconds) / 60'000));
    showDeadlineHints();
}

bool NewRoomMore::isOpen() const
{
    return m_fold->isChecked();
}

void NewRoomMore::setOpen(bool open)
{
    m_fold->setChecked(open);
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
    m_summary->setVisible(!open);
}

void NewRoomMore::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NewRoomMore::showSummary()
{
    const auto where = zone();
    const TimeText times(m_settings);
    QStringList parts{lengthText(m_kind, m_duration->length())};
    if (m_zoneUse != ZoneUse::None)
        parts += where ? m_zone->text() : tr("no time zone yet");
    const auto deadline = m_deadline->deadline();
    //: In the summary of a new room; %1 is a date and time.
    parts += deadline && where ? tr("until %1").arg(times.dateTime(*deadline, *where)) : tr("no deadline");
    if (deadline && m_atDeadline->what() != AtDeadline::Close)
        parts += atDeadlineText(m_atDeadline->what(), m_kind);
    parts += m_visibility->currentText();
    m_summary->setWords(parts.join(u" · "_s));
}

void NewRoomMore::showDurationHint()
{
    const qint64 length = m_duration->length();
    const int slotsTaken = static_cast<int>((length + m_slotUnits - 1) / m_slotUnits);
    QString hint;
    if (length % m_slotUnits != 0) {
        //: A meeting that is no whole number of slots. %1 is its length.
        hint = tr("%1 is fine: it takes %n slot(s).", nullptr, slotsTaken).arg(lengthText(m_kind, length));
    }
    m_fields[u"duration"_s]->setHint(hint);
}

void NewRoomMore::showDeadlineHints()
{
    const bool settles = m_atDeadline->what() == AtDeadline::SettleBest;
    m_fields[u"atDeadline"_s]->setHint(
        settles ? tr("What ranks first then, by itself. If nobody can come to anything, the room just closes.")
                : QString());
    const auto where = zone();
    const std::optional<Instant> deadline = m_deadline->deadline();
    const std::optional<int> minutes = m_reminder->minutes();
    QString hint;
    if (where && deadline && minutes) {
        const Instant at = deadline->plusSeconds(-60LL * *minutes);
        //: %1 is a date and time
        hint = at > m_clock.now()
                   ? tr("On %1, whoever has not answered yet.").arg(TimeText(m_settings).dateTime(at, *where))
                   : tr("That moment is over already, so nobody is reminded.");
    }
    m_fields[u"remindBefore"_s]->setHint(hint);
}

void NewRoomMore::retranslate()
{
    m_fold->setText(tr("More"));
    m_fields[u"duration"_s]->setLabel(tr("How long it takes"));
    m_fields[u"zone"_s]->setLabel(tr("Time zone of the hours"));
    m_fields[u"zone"_s]->setHint(tr("Everybody sees the times on their own clock."));
    m_fields[u"deadline"_s]->setLabel(tr("Deadline"));
    m_fields[u"atDeadline"_s]->setLabel(tr("At the deadline"));
    m_fields[u"remindBefore"_s]->setLabel(tr("Remind people"));
    m_fields[u"cap"_s]->setLabel(tr("How many may join"));
    m_cap->setSpecialValueText(tr("No limit"));
    m_fields[u"visibility"_s]->setLabel(tr("Who sees the answers"));
    m_visibility->setItemText(0, tr("Everyone"));
    m_visibility->setItemText(1, tr("Whoever has answered"));
    m_visibility->setItemText(2, tr("Organizers only"));
    m_viewers->setText(tr("Let people look without a name"));
    m_viewers->setAccessibleName(m_viewers->text());
    m_fields[u"description"_s]->setLabel(tr("Description"));
    m_fields[u"pin"_s]->setLabel(tr("PIN for your name"));
    m_fields[u"pin"_s]->setHint(tr("With it you get in under this name from another device."));
    m_fields[u"password"_s]->setLabel(tr("Password of the room"));
    m_fields[u"password"_s]->setHint(tr("Whoever joins is asked for it."));
    m_fields[u"server"_s]->setLabel(tr("Server"));
    m_fields[u"invitation"_s]->setLabel(tr("Invitation code"));
    m_fields[u"invitation"_s]->setHint(tr("Only where the server asks for one."));
    showDurationHint();
    showDeadlineHints();
    showSummary();
}

} // namespace yak
