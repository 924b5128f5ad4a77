#include "dialogs/messagebox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace yak::messagebox {

namespace {

struct Rehearsal
{
    std::optional<Answer> next;
    std::optional<Question> last;
};

Rehearsal &rehearsal()
{
    static Rehearsal rehearsal;
    return rehearsal;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::MessageBox)
};

/// A box that says its question anew when the language changes.
class Box final : public QMessageBox
{
public:
    Box(QWidget *parent, std::function<yak::Question()> question) : QMessageBox(parent), m_question(std::move(question))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowModality(Qt::WindowModal);
    }

    QPushButton *acceptButton = nullptr;
    QPushButton *rejectButton = nullptr;

    void say()
    {
        const yak::Question question = m_question();
        setTextFormat(Qt::PlainText); // titles and names of others stand in it
        setWindowTitle(question.title);
        setText(question.text);
        setInformativeText(question.detail);
        // The box makes its labels open links, and reads the second one's text as HTML where it looks like it.
        for (QLabel *label : findChildren<QLabel *>()) {
            label->setTextFormat(Qt::PlainText);
            label->setOpenExternalLinks(false);
        }
        acceptButton->setText(question.accept);
        if (rejectButton)
            rejectButton->setText(question.reject.isEmpty() ? Words::tr("Cancel") : question.reject);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QMessageBox::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            say();
    }

private:
    std::function<yak::Question()> m_question;
};

} // namespace

void ask(QWidget *parent, std::function<Question()> question, std::function<void(Answer)> answered)
{
    if (const auto answer = std::exchange(rehearsal().next, std::nullopt)) {
        rehearsal().last = question();
        answered(*answer);
        return;
    }
    const bool destructive = question().weight == Question::Weight::Destructive;
    auto *box = new Box(parent, std::move(question));
    box->acceptButton = box->addButton(QString(), destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    box->rejectButton = box->addButton(QString(), QMessageBox::RejectRole);
    box->setDefaultButton(destructive ? box->rejectButton : box->acceptButton);
    box->setEscapeButton(box->rejectButton);
    box->say();
    QObject::connect(box, &QDialog::finished, parent, [box, answered = std::move(answered)] {
        answered(box->clickedButton() == box->acceptButton ? Answer::Accepted : Answer::Rejected);
    });
    box->open();
}

void tell(QWidget *parent, const Saying &title, const Saying &text, const Saying &detail)
{
    const auto said = [title, text, detail] {
        return Question{title.words(), text.words(), detail.words(), Words::tr("Close"), {}, Question::Weight::Usual};
    };
    auto *box = new Box(parent, said);
    box->acceptButton = box->addButton(QString(), QMessageBox::AcceptRole);
    box->say();
    box->open();
}

void setNextAnswer(Answer answer)
{
    rehearsal().next = answer;
}

std::optional<Question> lastQuestion()
{
    return rehearsal().last;
}

} // namespace yak::messagebox
