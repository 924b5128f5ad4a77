#pragma once

#include "i18n/saying.h"
#include "session/roomsession.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace yak {

class AccentButton;
class AppSettings;
class FormField;
class TextLabel;

/// A small dialog that asks the server for something: it stays open, with the refusal in it, until the server agrees.
/// Opened with open(); deletes itself.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// The answer of the server; a success closes the dialog.
    void take(const RoomSession::Reply &reply);

    [[nodiscard]] AccentButton *acceptButton() const { return m_accept; }
    /// What went wrong that belongs to no field; empty where nothing did.
    [[nodiscard]] QString problem() const;
    /// Just as high as its lines are at the width it opens with.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    FormDialog(const AppSettings &settings, QWidget *parent);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QPushButton *closeButton() const { return m_cancel; }
    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
    /// Adds a field whose refusals come to it by this name on the wire.
    FormField *addField(const QString &name, QWidget *editor);
    TextLabel *addText(const Saying &words);
    void setAccept(const QString &deed);

    /// Where the reply of the server is to come; harmless once the dialog is gone.
    [[nodiscard]] RoomSession::ReplyHandler taker();

    /// Asks the server, with taker() for its reply. False where the form is not right yet.
    virtual bool send() = 0;
    /// Shows a refusal in a way of its own. False where it has none.
    virtual bool showRefusal(const wire::Refused &refusal);
    /// Says what is wrong that belongs to no field.
    void showProblem(const Saying &words);
    /// Says its title, its button and the labels of its fields in the language of the moment. To be called where they
    /// are made.
    virtual void retranslate();
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void submit();
    void growToFit();

    const AppSettings &m_settings;
    QVBoxLayout *m_body;
    TextLabel *m_problem;
    QPushButton *m_cancel;
    AccentButton *m_accept;
    QHash<QString, FormField *> m_fields;
};

} // namespace yak
