#pragma once

#include "dialogs/formdialog.h"

class QLineEdit;

namespace yak {

/// Deletes a room for good once its title has been typed again.
class DeleteRoomDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Send = std::function<void(const QString &typedTitle, RoomSession::ReplyHandler)>;

    DeleteRoomDialog(const AppSettings &settings, const QString &title, Send deleteRoom, QWidget *parent);

protected:
    bool send() override;
    void retranslate() override;

private:
    Send m_delete;
    QLineEdit *m_typed;
    FormField *m_field;
};

} // namespace yak
