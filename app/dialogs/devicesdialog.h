#pragma once

#include "core/clock.h"
#include "session/roomsession.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace yak {

class AppSettings;
class QuietButton;
class TextLabel;

/// One's own devices in a room, and a way to sign each of them out: a lost one, or a borrowed one. Opened with open();
/// deletes itself.
class DevicesDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Sources
    {
        const AppSettings &settings;
        const Clock &clock; ///< the server's time
        DeviceId present;   ///< the one this app is
        std::function<void(RoomSession::ReplyHandler)> ask;
        std::function<void(const DeviceId &, RoomSession::ReplyHandler)> revoke;
    };

    /// All must outlive this. Asks at once.
    DevicesDialog(const Sources &sources, QWidget *parent);

    /// What is told in place of the list, or above it; empty where nothing is.
    [[nodiscard]] QString note() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void hear(const RoomSession::Reply &reply);
    void showDevices();
    QWidget *makeRow(const wire::DeviceEntry &device);
    void confirm(const wire::DeviceEntry &device);
    void revoke(const DeviceId &device);
    void retranslate();
    [[nodiscard]] QString labelOf(const wire::DeviceEntry &device) const;

    Sources m_from;
    std::optional<QList<wire::DeviceEntry>> m_devices; // none until the server has told them
    TextLabel *m_intro;
    TextLabel *m_note;
    QVBoxLayout *m_list;
    QWidget *m_rows = nullptr;
    QPushButton *m_close;
};

} // namespace yak
