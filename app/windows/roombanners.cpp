#include "windows/roombanners.h"

#include "model/life.h"
#include "windows/roombanner.h"
#include "windows/roomdesk.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
// A line that is back soon is not worth a word; the status line tells of it.
constexpr qint64 kOldMs = 60'000;
} // namespace

RoomBanners::RoomBanners(RoomDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_age(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this)),
      m_settled(new RoomBanner(desk.settings, RoomBanner::Tone::News, this)),
      m_closed(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this)),
      m_viewer(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this)),
      m_zone(new RoomBanner(desk.settings, RoomBanner::Tone::Notice, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (RoomBanner *banner : {m_age, m_settled, m_closed, m_viewer, m_zone})
        column->addWidget(banner);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its wrapped lines
    m_age->setObjectName(u"ageBanner"_s);
    m_settled->setObjectName(u"settledBanner"_s);
    m_closed->setObjectName(u"closedBanner"_s);
    m_viewer->setObjectName(u"viewerBanner"_s);
    m_zone->setObjectName(u"zoneBanner"_s);

    connect(m_settled, &RoomBanner::deedRequested, this, [this] { m_desk.actions.unsettle(); });
    connect(m_closed, &RoomBanner::deedRequested, this, &RoomBanners::actOnClosed);
    connect(m_viewer, &RoomBanner::deedRequested, this, &RoomBanners::nameRequested);
    connect(m_zone, &RoomBanner::deedRequested, this, [this] { m_desk.view.setZone(m_desk.view.roomZone()); });
    connect(m_zone, &RoomBanner::dismissed, this, [this] {
        m_dismissedZone = m_desk.view.zone().id();
        refresh();
    });
    connect(&desk.session, &RoomSession::stateChanged, this, &RoomBanners::refresh);
    const RoomModel &model = desk.model();
    connect(&model, &RoomModel::wasReset, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::flagsChanged, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::settingsChanged, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::slotsChanged, this, &RoomBanners::refresh);
    connect(&model, &RoomModel::peopleChanged, this, &RoomBanners::refresh);
    connect(&desk.view, &RoomView::changed, this, &RoomBanners::refresh);
    refresh();
}

void RoomBanners::refresh()
{
    showAge();
    showSettled();
    showClosed();
    showZone();
    const bool isViewer = m_desk.model().isLoaded() && m_desk.model().me().isNull();
    m_viewer->setWords(isViewer ? tr("You are looking without a name.") : QString());
    m_viewer->setDeed(tr("Take part"));
}

void RoomBanners::showAge()
{
    const RoomSession &session = m_desk.session;
    const std::optional<Instant> at = session.inStepAt();
    const bool isAway = session.state() == RoomSession::State::Reconnecting && m_desk.model().isLoaded() && at;
    const qint64 age = at ? session.serverNow().milliseconds - at->milliseconds : 0;
    QString words;
    if (isAway && age >= kOldMs) {
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
        //: %1 is a day with a stretch of time
        words = tr("Settled: %1").arg(m_desk.view.when({decision->start, decision->end}));
    }
    m_settled->setWords(words);
    const bool mayUndo = m_desk.actions.mayNow(Action::Settle) && m_desk.phase() == Phase::Settled;
    m_settled->setDeed(mayUndo ? tr("Undo settle") : QString());
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

void RoomBanners::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace yak
