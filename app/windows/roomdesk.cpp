#include "windows/roomdesk.h"

#include <QCoreApplication>

namespace yak {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::RoomDesk)
};

} // namespace

RoomDesk::RoomDesk(RoomSession &roomSession, AppSettings &appSettings, const Clock &clock)
    : session(roomSession),
      settings(appSettings),
      localClock(clock),
      serverTime(session),
      view(session.model(), settings),
      actions(session),
      counts(session.model()),
      ranking(session.model(), counts, makeThreadRanker()),
      status(session),
      candidates(session.model(), ranking, view),
      people(session.model(), view),
      history(session.model(), view, [this](const wire::History &request, HistoryModel::Done done) {
          actions.fetchHistory(request, std::move(done));
      })
{
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
