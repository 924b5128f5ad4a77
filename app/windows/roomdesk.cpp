#include "windows/roomdesk.h"

#include <QCoreApplication>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::RoomDesk)
};

} // namespace

RoomDesk::RoomDesk(RoomSession &roomSession, AppSettings &appSettings, const Clock &clock, Modules &appModules)
    : session(roomSession),
      settings(appSettings),
      localClock(clock),
      modules(appModules),
      serverTime(session),
      view(session.model(), settings),
      actions(session),
      counts(session.model()),
      countsCheck(session.model(), counts, makeThreadWorker()),
      ranking(session.model(), counts, makeThreadWorker()),
      whatIf(session.model()),
      figures({session.model(), counts, view}, makeThreadWorker()),
      timeline(session.model(), [this](const wire::History &request,
                                       RoomTimeline::Done done) { actions.fetchHistory(request, std::move(done)); }),
      status(session),
      candidates(session.model(), ranking, view),
      people(session.model(), view),
      log(session.model(), [this](const wire::History &request,
                                  HistoryLog::Done done) { actions.fetchHistory(request, std::move(done)); }),
      history(log, session.model(), view),
      replay(log, session.model(), makeThreadPastReader())
{
    QObject::connect(&session, &RoomSession::stateChanged, &log, [this](RoomSession::State state) {
        if (state == RoomSession::State::Live && log.hasFailed())
            log.retry();
    });
}

QString RoomDesk::hiddenReason() const
{
    if (!model().isLoaded() || model().seesAnswers())
        return {};
    if (room().settings.visibility == Visibility::OrganizersOnly)
        return Words::tr("Only the organizers see the answers of others.");
    if (model().me().isNull())
        return Words::tr("Only those who have answered see the answers of others.");
    return Words::tr("You will see the answers of others once you have given yours.");
}

} // namespace yak
