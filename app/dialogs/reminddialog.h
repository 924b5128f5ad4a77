#pragma once

#include "dialogs/formdialog.h"

class QPlainTextEdit;

namespace yak {

class CopyButton;
class TextLabel;

/// Asks before people are reminded: whom it is for, what they will see, and a message for those who do not look into
/// the app.
class RemindDialog final : public FormDialog
{
    Q_OBJECT

public:
    struct Reminder
    {
        Saying who;     ///< who has not answered
        Saying last;    ///< when they were last reminded; empty: never
        Saying message; ///< for the clipboard
        std::function<void(RoomSession::ReplyHandler)> send;
    };

    RemindDialog(const AppSettings &settings, Reminder reminder, QWidget *parent);

    [[nodiscard]] QString message() const;

protected:
    bool send() override;
    bool showRefusal(const wire::Refused &refusal) override;
    void retranslate() override;

private:
    Reminder m_reminder;
    TextLabel *m_last;
    QPlainTextEdit *m_message;
    FormField *m_field;
};

} // namespace yak
