#pragma once

#include "core/clock.h"
#include "dialogs/formdialog.h"
#include "model/settings.h"

namespace yak {

class NewRoomForm;
class RoomModel;
class RoomView;
class TextLabel;

/// Changes the settings of a room. Says whose answers stand in slots that would go; and, where somebody else changed a
/// field meanwhile, to what.
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
    /// Whose answers would go with their slots, in words; empty where nobody's would.
    [[nodiscard]] QString warning() const;

protected:
    bool send() override;
    bool showRefusal(const wire::Refused &refusal) override;
    void retranslate() override;

private:
    void updateWarning();
    /// What somebody else put into fields meanwhile, a line each.
    [[nodiscard]] QString whatChanged(const SettingsPatch &present) const;
    [[nodiscard]] SettingsPatch patch() const;

    Sources m_from;
    RoomSettings m_base; ///< what the form was filled with
    qint64 m_baseRevision;
    NewRoomForm *m_form;
    TextLabel *m_warning;
};

} // namespace yak
