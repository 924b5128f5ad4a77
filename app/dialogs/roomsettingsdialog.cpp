#include "dialogs/roomsettingsdialog.h"

#include "controllers/roomview.h"
#include "dialogs/accentbutton.h"
#include "dialogs/effectview.h"
#include "dialogs/keepchoice.h"
#include "dialogs/newroomform.h"
#include "dialogs/roomsettingsdraft.h"
#include "i18n/problemtext.h"
#include "model/validation.h"
#include "models/historywords.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"

#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kUsualSize(860, 680);
constexpr int kFormWidth = 400;
constexpr int kSideBySideFrom = 700;
constexpr int kEffectDelayMs = 150;

} // namespace

RoomSettingsDialog::RoomSettingsDialog(const Sources &sources, QWidget *parent)
    : FormDialog(sources.settings, parent),
      m_from(sources),
      m_base(sources.model.room().settings),
      m_baseRevision(sources.model.room().settingsRevision),
      m_form(new NewRoomForm(sources.settings, sources.clock, this)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_aside(new QScrollArea(this)),
      m_keep(new KeepChoice(sources.settings)),
      m_effect(new EffectView(sources.settings)),
      m_meanwhile(new MeanwhileNote(sources.settings))
{
    makeAside();
    m_form->hideFields({u"kind"_s, u"name"_s, u"pin"_s, u"password"_s, u"server"_s, u"invitation"_s});
    fill(draftOf(m_base, m_from.view.zone().id()));
    m_answersMoved.setSingleShot(true);
    m_answersMoved.setInterval(kEffectDelayMs);
    connect(&m_answersMoved, &QTimer::timeout, this, &RoomSettingsDialog::showEffect);
    connect(m_form, &NewRoomForm::draftChanged, this, &RoomSettingsDialog::follow);
    connect(m_keep, &KeepChoice::keepChosen, this, [this] { showIn(m_last.zone, atHome(m_last)); });
    connect(m_meanwhile, &MeanwhileNote::sideChosen, this, &RoomSettingsDialog::showSide);
    const RoomModel &model = m_from.model;
    connect(&model, &RoomModel::settingsChanged, this, &RoomSettingsDialog::followModel);
    connect(&model, &RoomModel::wasReset, this, &RoomSettingsDialog::followModel);
    connect(&model, &RoomModel::answersChanged, &m_answersMoved, qOverload<>(&QTimer::start));
    connect(&model, &RoomModel::peopleChanged, &m_answersMoved, qOverload<>(&QTimer::start));
    connect(&m_from.view, &RoomView::changed, this, &RoomSettingsDialog::showEffect);
    RoomSettingsDialog::retranslate();
    const Theme &theme = settings().theme();
    resize(QSize(theme.scaled(kUsualSize.width()), theme.scaled(kUsualSize.height()))
               .boundedTo(screen()->availableSize() - QSize(40, 60)));
    goTo(u"title"_s);
}

void RoomSettingsDialog::makeAside()
{
    const Theme &theme = settings().theme();
    auto *content = new QWidget(m_aside);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme.space(Space::Small), 0);
    column->setSpacing(theme.space(Space::Huge));
    for (QWidget *part :
         {static_cast<QWidget *>(m_meanwhile), static_cast<QWidget *>(m_keep), static_cast<QWidget *>(m_effect)})
        column->addWidget(part);
    column->addStretch(1);
    m_meanwhile->hide();
    m_keep->hide();
    m_aside->setWidget(content);
    m_aside->setWidgetResizable(true);
    m_aside->setFrameShape(QFrame::NoFrame);
    m_aside->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_halves->setSpacing(theme.space(Space::Huge));
    m_halves->addWidget(m_form, 3);
    m_halves->addWidget(m_aside, 2);
    body()->addLayout(m_halves, 1);
}

void RoomSettingsDialog::resizeEvent(QResizeEvent *event)
{
    const bool isWide = width() >= settings().theme().scaled(kSideBySideFrom);
    m_halves->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    FormDialog::resizeEvent(event);
}

void RoomSettingsDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Room settings"));
    setAccept(tr("Save"));
    refresh();
}

void RoomSettingsDialog::goTo(const QString &field)
{
    m_form->goTo(field);
}

QString RoomSettingsDialog::effect() const
{
    return m_effect->words();
}

QString RoomSettingsDialog::meanwhile() const
{
    return m_meanwhile->isHidden() ? QString() : m_meanwhile->words();
}

SettingsPatch RoomSettingsDialog::patch() const
{
    return changesOf(m_form->draft(), m_base);
}

void RoomSettingsDialog::follow()
{
    const NewRoomDraft now = m_form->draft();
    const Result<Zone> zone = Zone::find(now.zone);
    const bool hasHours = now.kind == RoomKind::Time || now.kind == RoomKind::Weekday;
    if (hasHours && zone && now.zone != m_last.zone) {
        showIn(now.zone, atHome(m_last));
        return;
    }
    m_last = now;
    refresh();
}

void RoomSettingsDialog::refresh()
{
    acceptButton()->setEnabled(m_progress == Progress::Editing && !patch().isEmpty());
    showEffect();
}

void RoomSettingsDialog::showEffect()
{
    using Change = EffectView::Change;
    const SettingsPatch changes = patch();
    if (changes.isEmpty()) {
        m_effect->tell(Change::None, {});
        return;
    }
    const Room &room = m_from.model.room();
    const auto effect = effectOn(room, changes, keep().value_or(Keep::Moments));
    if (!effect) {
        m_effect->tell(Change::Impossible, {});
        return;
    }
    m_effect->tell(Change::Possible, effectWords(*effect, room, patched(room.settings, changes), m_from.view));
}

void RoomSettingsDialog::fill(const NewRoomDraft &draft)
{
    m_form->setDraft(draft);
    m_last = m_form->draft();
}

// ---- the zone
// -------------------------------------------------------------------------------------------------------------------

std::optional<Zone> RoomSettingsDialog::baseZone() const
{
    const Result<Zone> zone = Zone::find(zoneId(m_base.plan));
    return zone ? std::optional(*zone) : std::nullopt;
}

bool RoomSettingsDialog::asksWhatToKeep(const Zone &zone) const
{
    const std::optional<Zone> base = baseZone();
    const auto words = kindText(m_base.plan, m_from.view.words(), zone);
    const auto span = words->span(m_from.model.room().slotTable.ranges());
    return base && span && words->zoneUse() == ZoneUse::Viewers && !base->agreesWith(zone, *span);
}

std::optional<Keep> RoomSettingsDialog::keep() const
{
    return m_keep->isHidden() ? std::nullopt : std::optional(m_keep->keep());
}

NewRoomDraft RoomSettingsDialog::atHome(const NewRoomDraft &draft) const
{
    const std::optional<Zone> base = baseZone();
    if (!base || draft.zone == base->id())
        return draft;
    if (!m_rezoned || m_rezoned->there.plan() != draft.plan() || m_rezoned->there.deadline != draft.deadline)
        return inZone(draft, *base, m_kept);
    // Back and forth by the clock may write the same hours in another way.
    NewRoomDraft home = draft;
    home.zone = m_rezoned->home.zone;
    home.dates = m_rezoned->home.dates;
    home.weekdays = m_rezoned->home.weekdays;
    home.hours = m_rezoned->home.hours;
    home.ownHours = m_rezoned->home.ownHours;
    home.ownWeekdayHours = m_rezoned->home.ownWeekdayHours;
    home.deadline = m_rezoned->home.deadline;
    return home;
}

void RoomSettingsDialog::showIn(const QString &id, NewRoomDraft home)
{
    const Result<Zone> zone = Zone::find(id);
    const std::optional<Zone> base = baseZone();
    home.zone = id;
    askWhatToKeep(id);
    if (!zone || !base || *base == *zone) {
        m_rezoned.reset();
        fill(home);
    } else {
        home.zone = base->id();
        NewRoomDraft there = inZone(home, *zone, m_kept);
        fill(there);
        m_rezoned = Rezoned{std::move(home), std::move(there)};
    }
    refresh();
}

void RoomSettingsDialog::askWhatToKeep(const QString &id)
{
    const Result<Zone> zone = Zone::find(id);
    const bool asks = zone && asksWhatToKeep(*zone);
    const bool isNew = asks && m_keep->isHidden();
    if (asks)
        m_keep->ask(m_base.plan, *zone);
    m_keep->setVisible(asks);
    m_kept = asks ? m_keep->keep() : Keep::WallTimes;
    if (isNew)
        showAside(m_keep);
}

void RoomSettingsDialog::showAside(QWidget *part)
{
    m_aside->widget()->layout()->activate();
    m_aside->verticalScrollBar()->setValue(part->y());
}

// ---- what others do
// -------------------------------------------------------------------------------------------------------------------

void RoomSettingsDialog::followModel()
{
    if (m_progress == Progress::Editing)
        meet(m_from.model.room().settings, m_from.model.room().settingsRevision);
}

SettingsPatch RoomSettingsDialog::putIn() const
{
    if (m_meanwhile->isHidden() || m_meanwhile->side() == MeanwhileNote::Side::Mine)
        return patch();
    const SettingsPatch mine = changesOf(m_otherSide, m_base);
    return effectOf(wholeOf(patched(patched(m_base, patch()), mine)), m_base);
}

bool RoomSettingsDialog::meet(const RoomSettings &present, qint64 revision)
{
    if (revision < m_baseRevision || present == m_base)
        return false;
    const SettingsPatch all = wholeOf(present);
    const SettingsPatch theirs = effectOf(all, m_base);
    const SettingsPatch mine = putIn();
    m_told = without(all, without(without(all, theirs), m_told));
    m_base = present;
    m_baseRevision = revision;
    m_rezoned.reset();
    // What is the same in both is nobody's clash.
    const SettingsPatch still = effectOf(mine, present);
    const SettingsPatch peaceful = without(still, m_told);
    const QString clock = m_from.view.zone().id();
    fill(draftOf(patched(present, still), clock));
    m_otherSide = draftOf(patched(present, peaceful), clock);
    m_meanwhile->tell([this] { return whatChanged(m_told); },
                      peaceful == still ? MeanwhileNote::Clash::None : MeanwhileNote::Clash::Some);
    m_meanwhile->show();
    askWhatToKeep(m_last.zone);
    refresh();
    showAside(m_meanwhile);
    return true;
}

void RoomSettingsDialog::showSide(MeanwhileNote::Side)
{
    const NewRoomDraft other = std::exchange(m_otherSide, m_form->draft());
    m_rezoned.reset();
    fill(other);
    askWhatToKeep(m_last.zone);
    refresh();
}

QString RoomSettingsDialog::whatChanged(const SettingsPatch &theirs) const
{
    QStringList lines;
    for (const QString &field : fieldsOf(theirs)) {
        //: %1 is a setting, %2 what it says now
        lines.append(
            tr("%1: %2").arg(settingText(field, kindOf(m_base.plan)), valueText(theirs, field, m_base, m_from.view)));
    }
    return lines.join(u'\n');
}

// ---- saving
// -------------------------------------------------------------------------------------------------------------------

bool RoomSettingsDialog::send()
{
    const SettingsPatch changes = patch();
    const QList<Problem> problems = problemsOf(changes, m_base, m_from.clock.now());
    for (auto problem = problems.crbegin(); problem != problems.crend(); ++problem) {
        if (!m_form->showProblem(*problem))
            showProblem([problem = *problem, kind = kindOf(m_base.plan)] { return problemText(problem, kind); });
    }
    if (!problems.isEmpty())
        return false;
    m_progress = Progress::Saving;
    m_from.change({m_baseRevision, changes, keep()}, taker());
    return true;
}

bool RoomSettingsDialog::showRefusal(const wire::Refused &refusal)
{
    m_progress = Progress::Editing;
    if (refusal.code == ErrorCode::Stale && refusal.present && refusal.settingsRevision) {
        const Room &room = m_from.model.room();
        const bool hasAll = room.settingsRevision >= *refusal.settingsRevision;
        return meet(hasAll ? room.settings : patched(m_base, *refusal.present),
                    hasAll ? room.settingsRevision : *refusal.settingsRevision);
    }
    followModel();
    if (const std::optional<Problem> problem = problemOf(refusal))
        return m_form->showProblem(*problem);
    return false;
}

} // namespace yak
