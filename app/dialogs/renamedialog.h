#pragma once

#include "dialogs/formdialog.h"

class QLineEdit;

namespace yak {

/// Asks for another name of a person.
class RenameDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Send = std::function<void(const QString &name, RoomSession::ReplyHandler)>;

    RenameDialog(const AppSettings &settings, const QString &present, Send rename, QWidget *parent);

protected:
    bool send() override;
    void retranslate() override;

private:
    Send m_rename;
    QLineEdit *m_name;
    FormField *m_field;
};

} // namespace yak
