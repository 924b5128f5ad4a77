#pragma once

#include "core/clock.h"
#include "dialogs/newroomdraft.h"
#include "i18n/saying.h"
#include "protocol/messages.h"

#include <QDialog>
#include <QTimer>

class QHBoxLayout;
class QProgressBar;
class QPushButton;

namespace yak {

class AccentButton;
class AppSettings;
class NewRoomForm;
class NewRoomPreview;
class TextLabel;

/// Thinks up a room: the form at the left, the live grid at the right, and a button that says what will happen. Where
/// there is no width for both the grid stands below the fields and scrolls with them; the button is always in view. It
/// asks for the room by a signal and stays open until it is told how that went. To be shown by open().
class NewRoomDialog final : public QDialog
{
    Q_OBJECT

public:
    NewRoomDialog(const AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// Fills the form.
    void setDraft(const NewRoomDraft &draft);
    [[nodiscard]] NewRoomDraft draft() const;

    /// What was asked for was refused: told at its field, or above the button. The form can be used again.
    void showRefusal(const wire::Refused &refusal);
    /// It went wrong otherwise; what is told stands above the button, or at a field.
    void showFailure(const Saying &words, const QString &field = {});

    /// What it works in, with the grid below the fields.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The button was pressed and the form has no problem. The dialog waits until showRefusal(), showFailure() or
    /// accept().
    void createRequested(const yak::NewRoomDraft &draft);
    /// The room that was asked for is no longer wanted.
    void createCancelled();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Progress { Idle, Waiting };

    void makeLayout();
    void placePreview();
    void say(const Saying &words);
    void submit();
    void cancel();
    void setProgress(Progress progress);
    void showDraft();
    void showButton(const Plan &plan);
    [[nodiscard]] static QString deedFor(const Plan &plan);
    void retranslate();

    const AppSettings &m_settings;
    NewRoomForm *m_form;
    NewRoomPreview *m_preview;
    QHBoxLayout *m_halves;
    QHBoxLayout *m_buttons;
    TextLabel *m_message;
    QProgressBar *m_bar;
    AccentButton *m_create;
    QPushButton *m_cancel;
    QTimer m_progressDelay;
    Progress m_progress = Progress::Idle;
};

} // namespace yak
