#include "windows/roombanners.h"

#include "controllers/serveraddress.h"
#include "i18n/connectiontext.h"
#include "model/life.h"
#include "windows/roombanner.h"
#include "windows/roomdesk.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
// A line that is back soon is not worth a word; the status line tells of it.
constexpr qint64 kOldMs = 60'000;
constexpr int kShare = 6; // of the room's height they take one part of so many at most
} // namespace

RoomBanners::RoomBanners(RoomDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_age(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this)),
      m_settled(new RoomBanner(desk.settings, RoomBanner::Tone::News, this)),
      m_allAnswered(new RoomBanner(desk.settings, RoomBanner::Tone::News, this)),
      m_reminder(new RoomBanner(desk.settings, RoomBanner::Tone::News, this)),
      m_vanishing(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this)),
      m_closed(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this)),
      m_viewer(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this)),
      m_zone(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_all = {m_age, m_settled, m_allAnswered, m_reminder, m_vanishing, m_closed, m_viewer, m_zone};
    for (RoomBanner *banner : std::as_const(m_all)) {
        column->addWidget(banner);
        connect(banner, &RoomBanner::foldRequested, this, [this] {
            m_isUnfolded = !m_isUnfolded;
            fold();
        });
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its wrapped lines
    m_age->setObjectName(u"ageBanner"_s);
    m_settled->setObjectName(u"settledBanner"_s);
    m_allAnswered->setObjectName(u"allAnsweredBanner"_s);
    m_reminder->setObjectName(u"reminderBanner"_s);
    m_vanishing->setObjectName(u"vanishingBanner"_s);
    m_closed->setObjectName(u"closedBanner"_s);
    m_viewer->setObjectName(u"viewerBanner"_s);
    m_zone->setObjectName(u"zoneBanner"_s);

    connectDeeds();
    connect(&desk.session, &RoomSession::stateChanged, this, &RoomBanners::refresh);
    const RoomModel &model = desk.model();
    connect(&model, &RoomModel::wasReset, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::flagsChanged, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::settingsChanged, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::slotsChanged, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::peopleChanged, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::answersChanged, this, [this](const ParticipantId &person) {
        if (person == m_desk.model().me())
            showReminder();
    });
    connect(&desk.people, &PeopleModel::summaryChanged, this, &RoomBanners::showAllAnswered);
    connect(&desk.view, &RoomView::changed, this, &RoomBanners::refresh);
    refresh();
}

void RoomBanners::connectDeeds()
{
    connect(m_settled, &RoomBanner::deedRequested, this, [this] { m_desk.actions.unsettle(); });
    connect(m_closed, &RoomBanner::deedRequested, this, &RoomBanners::actOnClosed);
    connect(m_viewer, &RoomBanner::deedRequested, this, &RoomBanners::nameRequested);
    connect(m_zone, &RoomBanner::deedRequested, this, [this] { m_desk.view.setZone(m_desk.view.roomZone()); });
    connect(m_zone, &RoomBanner::dismissed, this, [this] {
        m_dismissedZone = m_desk.view.zone().id();
        refresh();
    });
    connect(m_allAnswered, &RoomBanner::deedRequested, this, &RoomBanners::bestTimesRequested);
    connect(m_allAnswered, &RoomBanner::dismissed, this, [this] {
        m_allAnsweredDismissed = true;
        showAllAnswered();
    });
    connect(m_reminder, &RoomBanner::dismissed, this, [this] {
        m_dismissedReminder = m_desk.room().flags.remindedAt;
        showReminder();
    });
    connect(m_vanishing, &RoomBanner::deedRequested, this, [this] { m_desk.actions.keepRoom(); });
}

void RoomBanners::refresh()
{
    showAge();
    showSettled();
    showAllAnswered();
    showReminder();
    showVanishing();
    showClosed();
    showZone();
    const bool isViewer = m_desk.model().isLoaded() && m_desk.model().me().isNull();
    m_viewer->setWords(isViewer ? tr("You are looking without a name.") : QString());
    m_viewer->setDeed(tr("Take part"));
}

void RoomBanners::setTrust(const ServerTrust &trust)
{
    m_trust = &trust;
    showAge();
}

QString RoomBanners::distrustWords() const
{
    if (!m_trust || m_desk.session.state() != RoomSession::State::Reconnecting)
        return {};
    const RoomLink &link = m_desk.session.link();
    return distrustText(m_trust->verdictOn(link.serverUrl()), ServerAddress::of(link).text());
}

void RoomBanners::showAge()
{
    const RoomSession &session = m_desk.session;
    const std::optional<Instant> at = session.inStepAt();
    const bool isAway = session.state() == RoomSession::State::Reconnecting && m_desk.model().isLoaded() && at;
    const qint64 age = at ? session.serverNow().milliseconds - at->milliseconds : 0;
    QString words = distrustWords();
    if (words.isEmpty() && isAway && age >= kOldMs) {
        //: %1 is a day with a time, %2 how long ago that was
        words = tr("There is no connection: you see this room as it was on %1 (%2).")
                    .arg(m_desk.view.moment(*at), timeAgoText(age));
        if (!m_desk.model().me().isNull())
            words += u' ' + tr("What you paint is kept on this computer and sent later.");
    }
    m_age->setWords(words);
}

void RoomBanners::showSettled()
{
    const std::optional<Decision> &decision = m_desk.room().flags.decision;
    QString words;
    if (m_desk.model().isLoaded() && decision) {
        const QString when = m_desk.view.when({decision->start, decision->end});
        //: %1 is a day with a stretch of time
        words = decision->by.isNull() ? tr("Settled at the deadline: %1").arg(when)
                                      //: %1 is a day with a stretch of time
                                      : tr("Settled: %1").arg(when);
    }
    m_settled->setWords(words);
    const bool mayUndo = m_desk.actions.mayNow(Action::Settle) && m_desk.phase() == Phase::Settled;
    m_settled->setDeed(mayUndo ? tr("Undo settle") : QString());
}

void RoomBanners::showAllAnswered()
{
    const int people = m_desk.people.rowCount();
    const Phase phase = m_desk.phase();
    const bool isUnsettled = phase == Phase::Open || phase == Phase::Closed;
    const bool isNews = m_desk.model().isLoaded() && isUnsettled && m_desk.actions.mayNow(Action::Settle);
    const bool haveAll = people > 1 && m_desk.people.answeredCount() == people;
    if (!haveAll)
        m_allAnsweredDismissed = false; // it will be news again
    m_allAnswered->setWords(isNews && haveAll && !m_allAnsweredDismissed ? tr("Everybody has answered.") : QString());
    m_allAnswered->setDeed(tr("See the best times"));
    m_allAnswered->setDismissible(tr("Do not tell again"));
}

void RoomBanners::showReminder()
{
    const RoomModel &model = m_desk.model();
    const Person *me = m_desk.room().person(model.me());
    const std::optional<Instant> reminded = m_desk.room().flags.remindedAt;
    const bool isWaited = me && reminded && model.ownAnswer().isEmpty() && !m_desk.actions.paintRefusal();
    QString words;
    if (isWaited && reminded != m_dismissedReminder) {
        const std::optional<Instant> until = me->deadline ? me->deadline : deadlineOf(m_desk.room().settings);
        //: %1 is a day with a time
        words = until ? tr("The others are waiting for your answer, until %1.").arg(m_desk.view.moment(*until))
                      : tr("The others are waiting for your answer.");
    }
    m_reminder->setWords(words);
    m_reminder->setDismissible(tr("Do not tell again"));
}

void RoomBanners::showVanishing()
{
    const std::optional<Instant> at = m_desk.room().flags.purgeAt;
    QString words;
    if (m_desk.model().isLoaded() && at) {
        //: %1 is a day with a time
        words = tr("Nothing has happened here for long. The server deletes this room on %1, unless it is used.")
                    .arg(m_desk.view.moment(*at));
    }
    m_vanishing->setWords(words);
    m_vanishing->setDeed(m_desk.actions.mayNow(Action::KeepRoom) ? tr("Keep this room") : QString());
}

void RoomBanners::showClosed()
{
    const Room &room = m_desk.room();
    const Person *me = room.person(m_desk.model().me());
    const RoomActions &actions = m_desk.actions;
    QString words;
    QString deed;
    const Phase phase = m_desk.phase();
    if (!m_desk.model().isLoaded()) {
        words.clear();
    } else if (phase == Phase::Archived) {
        words = tr("This room is archived.");
        deed = actions.mayNow(Action::Archive) ? tr("Take out of the archive") : QString();
    } else if (phase == Phase::Closed && room.flags.closed) {
        words = tr("An organizer has closed this room. Answers cannot be changed.");
        deed = actions.mayNow(Action::Close) ? tr("Open again") : QString();
    } else if (phase == Phase::Closed && me && me->deadline && actions.now() < *me->deadline) {
        //: %1 is a day with a time
        words = tr("The deadline has passed, but you may answer until %1.").arg(m_desk.view.moment(*me->deadline));
    } else if (phase == Phase::Closed) {
        //: %1 is a day with a time
        words = tr("Answers were taken until %1.").arg(m_desk.view.moment(*deadlineOf(room.settings)));
        deed = actions.mayNow(Action::ChangeSettings) ? tr("Change the deadline…") : QString();
    }
    m_closed->setWords(words);
    m_closed->setDeed(deed);
}

void RoomBanners::actOnClosed()
{
    if (m_desk.phase() == Phase::Archived)
        m_desk.actions.unarchive();
    else if (m_desk.room().flags.closed)
        m_desk.actions.reopen();
    else
        Q_EMIT deadlineRequested();
}

void RoomBanners::showZone()
{
    const RoomView &view = m_desk.view;
    const bool isOther = m_desk.model().isLoaded() && !view.agreesWithRoom() && m_dismissedZone != view.zone().id();
    //: %1 and %2 are time zones
    const QString words = tr("You see this room's times in %1. The room's own time zone is %2.")
                              .arg(view.zoneName(view.zone()), view.zoneName(view.roomZone()));
    m_zone->setWords(isOther ? words : QString());
    m_zone->setDeed(tr("Show the room's"));
    m_zone->setDismissible(tr("Do not tell again"));
}

void RoomBanners::setHeightOfRoom(int height)
{
    m_heightOfRoom = height;
    foldSoon();
}

// A banner that was hidden in the middle of its own show() would be seen all the same.
void RoomBanners::foldSoon()
{
    QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

void RoomBanners::fold()
{
    using Extent = RoomBanner::Extent;
    QList<RoomBanner *> told = m_all;
    told.removeIf([](const RoomBanner *banner) { return banner->words().isEmpty(); });
    int high = 0;
    for (const RoomBanner *banner : std::as_const(told))
        high += banner->wholeHeight(width());
    const bool hasMuch =
        high * kShare > m_heightOfRoom && (told.size() > 1 || (told.size() == 1 && told.first()->overflows(width())));
    const bool isFolded = hasMuch && !m_isUnfolded;
    m_isUnfolded = m_isUnfolded && hasMuch;
    for (RoomBanner *banner : std::as_const(m_all)) {
        const bool isFirst = !told.isEmpty() && banner == told.first();
        banner->setExtent(!isFolded ? Extent::Whole : isFirst ? Extent::Line : Extent::None);
        const auto others = static_cast<int>(told.size()) - 1;
        const QString more = others > 0 ? tr("%n more", "things told across the room", others) : tr("More");
        banner->setFold(!isFirst || !hasMuch ? QString() : isFolded ? more : tr("Less"));
    }
}

void RoomBanners::resizeEvent(QResizeEvent *)
{
    foldSoon();
}

bool RoomBanners::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return isDone;
}

void RoomBanners::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace yak
