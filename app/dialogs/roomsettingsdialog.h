#pragma once

#include "core/clock.h"
#include "dialogs/formdialog.h"
#include "dialogs/meanwhilenote.h"
#include "dialogs/newroomdraft.h"

#include <QTimer>

class QBoxLayout;
class QScrollArea;

namespace yak {

class EffectView;
class KeepChoice;
class NewRoomForm;
class RoomModel;
class RoomView;

/// Changes the settings of a room. Beside the form it says, before anything is saved, what becomes of whose answers;
/// asks what stays where the zone changes; and tells what somebody else changed meanwhile, without losing what was put
/// in.
class RoomSettingsDialog final : public FormDialog
{
    Q_OBJECT

public:
    struct Sources
    {
        const RoomModel &model;
        const RoomView &view;
        const AppSettings &settings;
        const Clock &clock; ///< the server's time, as far as known
        std::function<void(const wire::ChangeSettings &, RoomSession::ReplyHandler)> change;
    };

    /// All must outlive this.
    RoomSettingsDialog(const Sources &sources, QWidget *parent);

    /// Goes to a field by its name on the wire.
    void goTo(const QString &field);
    [[nodiscard]] NewRoomForm *form() const { return m_form; }
    /// What the change would do to whose answers, in words; empty where nothing is changed.
    [[nodiscard]] QString effect() const;
    /// What somebody else changed meanwhile, in words; empty where nobody did.
    [[nodiscard]] QString meanwhile() const;

protected:
    bool send() override;
    bool showRefusal(const wire::Refused &refusal) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Progress { Editing, Saving };
    /// A draft in the room's own zone, and as it was put into another.
    struct Rezoned
    {
        NewRoomDraft home;
        NewRoomDraft there;
    };

    void makeAside();
    void showAside(QWidget *part);
    void follow();
    void refresh();
    void showEffect();
    // The zone.
    [[nodiscard]] std::optional<Zone> baseZone() const;
    [[nodiscard]] bool asksWhatToKeep(const Zone &zone) const;
    void askWhatToKeep(const QString &zoneId);
    [[nodiscard]] std::optional<Keep> keep() const;
    [[nodiscard]] NewRoomDraft atHome(const NewRoomDraft &draft) const;
    void showIn(const QString &zoneId, NewRoomDraft home);
    // What others do.
    void followModel();
    bool meet(const RoomSettings &present, qint64 revision);
    void showSide(MeanwhileNote::Side side);
    void fill(const NewRoomDraft &draft);
    [[nodiscard]] QString whatChanged(const SettingsPatch &theirs) const;

    [[nodiscard]] SettingsPatch patch() const;
    /// All that was put in, also what does not show because theirs does.
    [[nodiscard]] SettingsPatch putIn() const;

    Sources m_from;
    RoomSettings m_base; ///< what the form is compared with
    qint64 m_baseRevision;
    NewRoomForm *m_form;
    QBoxLayout *m_halves;
    QScrollArea *m_aside;
    KeepChoice *m_keep;
    EffectView *m_effect;
    MeanwhileNote *m_meanwhile;
    NewRoomDraft m_last;              // the form before what is being done to it
    std::optional<Rezoned> m_rezoned; // while the form is in another zone than the room
    Keep m_kept = Keep::WallTimes;    // how the form's hours were put into that
    NewRoomDraft m_otherSide;         // what does not show of mine and theirs
    SettingsPatch m_told;             // what others changed since this is open, as it is now
    QTimer m_answersMoved;            // whose answers change while this is open
    Progress m_progress = Progress::Editing;
};

} // namespace yak
