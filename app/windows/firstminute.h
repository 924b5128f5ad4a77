#pragma once

#include "i18n/saying.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace yak {

class AccentButton;
class AppSettings;
class TextLabel;

/// What somebody sees who has no room yet: the two ways to one, and what each means.
class FirstMinute final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstMinute(const AppSettings &settings, QWidget *parent = nullptr);

    /// Whether this computer can run a server of its own.
    enum class OwnServer { Missing, Available };
    void setOwnServer(OwnServer server);
    /// Puts the focus on the first way to begin.
    void focusFirst();
    /// A room of one's own is on its way: its server starts, and then it is made.
    void showStarting();
    /// Nothing is on its way any more. What is said stands below the button; empty: all is well.
    void showIdle(const Saying &problem);

Q_SIGNALS:
    /// A server on this computer and a room on it.
    void ownRoomRequested();
    /// A room on a server that one knows.
    void newRoomRequested();
    void pasteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();

    const AppSettings &m_settings;
    Saying m_said;
    OwnServer m_ownServer = OwnServer::Missing;
    TextLabel *m_heading;
    TextLabel *m_ownTitle;
    TextLabel *m_ownText;
    AccentButton *m_own;
    QProgressBar *m_bar;
    TextLabel *m_problem;
    TextLabel *m_linkTitle;
    TextLabel *m_linkText;
    QPushButton *m_paste;
};

} // namespace yak
