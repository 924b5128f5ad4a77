#pragma once

#include "controllers/serveraddress.h"
#include "i18n/saying.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace yak {

class AppSettings;
class FormField;
class TextLabel;

/// Goes into a room by a link, a code or a whole message; says beside the field what is wrong, and how far it is while
/// that takes time.
class LobbyJoin final : public QWidget
{
    Q_OBJECT

public:
    explicit LobbyJoin(const AppSettings &settings, QWidget *parent = nullptr);

    /// The server that a code alone is for, as typed.
    void setServer(const QString &server);
    /// Puts something into the field as if typed.
    void setText(const QString &text);
    /// Takes what the clipboard has, if it leads to a room, and waits for the button; else says so.
    void paste();

    /// A room is being entered: it shows once that takes longer than a second.
    void showEntering(const RoomLink &link);
    /// Its server does not answer, or there is another reason why there is no connection: `why`.
    void showSilence(const RoomLink &link, const Saying &why = {});
    /// Nothing is being entered any more. What is said stands beside the field; empty: all is well.
    void showIdle(const Saying &problem);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void joinRequested(const yak::RoomLink &link);
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void edited();
    void submit();
    void showProgress(const QString &words);
    void retranslate();

    QLineEdit *m_text;
    FormField *m_textField;
    QLineEdit *m_server;
    FormField *m_serverField;
    QPushButton *m_join;
    QWidget *m_progress;
    QProgressBar *m_bar;
    TextLabel *m_progressText;
    QPushButton *m_cancel;
    QTimer m_progressDelay;
    QString m_host; // of the room being entered
    bool m_isSilent = false;
    Saying m_whySilent;
    bool m_isBusy = false;
};

} // namespace yak
