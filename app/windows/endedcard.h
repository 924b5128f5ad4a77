#pragma once

#include "core/errorcode.h"

#include <QWidget>

namespace yak {

class AccentButton;
class AppSettings;
class QuietButton;
class TextLabel;

/// Why a room cannot be shown any more, and what one can do.
class EndedCard final : public QWidget
{
    Q_OBJECT

public:
    explicit EndedCard(const AppSettings &settings, QWidget *parent = nullptr);

    /// Whether one had seen the room on this device before.
    enum class Seen { Never, Before };
    /// `unsaved`: how many strokes never reached the server.
    void setReason(ErrorCode reason, int unsaved, Seen seen);
    /// Gives the focus to the way out.
    void focusFirst();

Q_SIGNALS:
    void leaveRequested();
    /// Tries to enter anew.
    void enterRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const AppSettings &m_settings;
    ErrorCode m_reason = ErrorCode::NotFound;
    int m_unsaved = 0;
    Seen m_seen = Seen::Never;
    TextLabel *m_heading;
    TextLabel *m_text;
    TextLabel *m_lost;
    AccentButton *m_leave;
    QuietButton *m_enter;
};

} // namespace yak
