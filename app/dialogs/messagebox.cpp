#include "dialogs/messagebox.h"

#include <QCoreApplication>
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

QMessageBox *makeBox(QWidget *parent, const Question &question)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setTextFormat(Qt::PlainText); // titles and names of others stand in it
    box->setWindowTitle(question.title);
    box->setText(question.text);
    box->setInformativeText(question.detail);
    return box;
}

} // namespace

void ask(QWidget *parent, const Question &question, std::function<void(Answer)> answered)
{
    if (const auto answer = std::exchange(rehearsal().next, std::nullopt)) {
        rehearsal().last = question;
        answered(*answer);
        return;
    }
    QMessageBox *box = makeBox(parent, question);
    const bool destructive = question.weight == Question::Weight::Destructive;
    QPushButton *accept =
        box->addButton(question.accept, destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    QPushButton *reject =
        box->addButton(question.reject.isEmpty() ? Words::tr("Cancel") : question.reject, QMessageBox::RejectRole);
    box->setDefaultButton(destructive ? reject : accept);
    box->setEscapeButton(reject);
    QObject::connect(box, &QDialog::finished, parent, [box, accept, answered = std::move(answered)] {
        answered(box->clickedButton() == accept ? Answer::Accepted : Answer::Rejected);
    });
    box->open();
}

void tell(QWidget *parent, const QString &title, const QString &text, const QString &detail)
{
    QMessageBox *box = makeBox(parent, {title, text, detail, {}, {}, Question::Weight::Usual});
    box->addButton(Words::tr("Close"), QMessageBox::AcceptRole);
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
