#pragma once

#include "dialogs/formdialog.h"
#include "optimizer/reasons.h"
#include "settings/theme.h"

namespace yak {

class RoomView;
struct Room;

/// Asks before a time is settled: when it is in whose zone, who cannot come and who has not answered.
class SettleDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Send = std::function<void(SlotKey start, RoomSession::ReplyHandler)>;

    struct Meeting
    {
        const Room &room;
        Range window;
        WindowPeople people;
        Send settle;
    };

    SettleDialog(const AppSettings &settings, const RoomView &view, const Meeting &meeting, QWidget *parent);

    /// All it says, a line each.
    [[nodiscard]] QStringList lines() const;

protected:
    bool send() override;
    void retranslate() override;

private:
    void say(const Saying &words, TextSize size);
    void sayZones(const Room &room, const RoomView &view, Range window);

    Send m_settle;
    SlotKey m_start;
    QList<TextLabel *> m_lines;
};

} // namespace yak
