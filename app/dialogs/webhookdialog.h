#pragma once

#include "core/clock.h"
#include "dialogs/formdialog.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace yak {

class CopyButton;
class TextLabel;

/// Where a room's news are posted by its server: the address, how a post is written, and whether the last one arrived.
/// It stays open after saving, so that one sees the first post arrive.
class WebhookDialog final : public FormDialog
{
    Q_OBJECT

public:
    struct Sources
    {
        const AppSettings &settings;
        const Clock &clock; ///< the server's time
        std::function<void(RoomSession::ReplyHandler)> ask;
        std::function<void(const wire::SetWebhook &, RoomSession::ReplyHandler)> set;
    };

    /// All must outlive this. Asks at once.
    WebhookDialog(const Sources &sources, QWidget *parent);

    /// What became of the last post, in words; empty where nothing is posted.
    [[nodiscard]] QString result() const;

protected:
    bool send() override;
    bool showRefusal(const wire::Refused &refusal) override;
    void retranslate() override;

private:
    enum class Taken { Asked, Saved };

    void ask();
    void hear(const RoomSession::Reply &reply, Taken as);
    void showState(Taken as);
    void showResult();
    void showAccept();
    [[nodiscard]] wire::SetWebhook typed() const;
    [[nodiscard]] RoomSession::ReplyHandler hearer(Taken as);

    Sources m_from;
    std::optional<wire::WebhookState> m_state; // none until the server has told it
    QLineEdit *m_url;
    QComboBox *m_shape;
    QLineEdit *m_secret;
    FormField *m_urlField;
    FormField *m_shapeField;
    FormField *m_secretField;
    TextLabel *m_result;
    QTimer m_again;
};

} // namespace yak
