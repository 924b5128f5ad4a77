#pragma once

#include "controllers/countscheck.h"
#include "controllers/roomactions.h"
#include "controllers/roomcounts.h"
#include "controllers/roomfigures.h"
#include "controllers/roomranking.h"
#include "controllers/roomreplay.h"
#include "controllers/roomstatus.h"
#include "controllers/roomtimeline.h"
#include "controllers/roomview.h"
#include "controllers/roomwhatif.h"
#include "core/clock.h"
#include "models/candidatesmodel.h"
#include "models/historymodel.h"
#include "models/peoplemodel.h"

namespace yak {

class AppSettings;
class Modules;

/// The server's time as a clock.
class ServerTime final : public Clock
{
public:
    explicit ServerTime(const RoomSession &session) : m_session(session) {}
    [[nodiscard]] Instant now() const override { return m_session.serverNow(); }

private:
    const RoomSession &m_session;
};

/// All that the page of one room works with: made once, handed to the page's parts.
struct RoomDesk
{
    /// All must outlive this.
    RoomDesk(RoomSession &roomSession, AppSettings &appSettings, const Clock &clock, Modules &appModules);

    [[nodiscard]] const RoomModel &model() const { return session.model(); }
    [[nodiscard]] const Room &room() const { return session.model().room(); }
    /// The phase by the server's time.
    [[nodiscard]] Phase phase() const { return phaseAt(room().flags, room().settings, actions.now()); }
    /// Why others' answers cannot be seen, in words; empty where they can.
    [[nodiscard]] QString hiddenReason() const;

    RoomSession &session;
    AppSettings &settings;
    const Clock &localClock; ///< this computer's
    Modules &modules;
    ServerTime serverTime;
    RoomView view;
    RoomActions actions;
    RoomCounts counts;
    CountsCheck countsCheck;
    RoomRanking ranking;
    RoomWhatIf whatIf;
    RoomFigures figures;
    RoomTimeline timeline;
    RoomStatus status;
    CandidatesModel candidates;
    PeopleModel people;
    HistoryLog log;
    HistoryModel history;
    RoomReplay replay;
};

} // namespace yak
