#include "dialogs/reminddialog.h"

#include "dialogs/copybutton.h"
#include "dialogs/formfield.h"
#include "dialogs/textlabel.h"
#include "i18n/timetext.h"
#include "settings/appsettings.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLines = 7;
constexpr int kFewestLines = 3;         // on a small screen
constexpr qint64 kOnceAMoment = 60'000; // a server that is just busy asks for less
} // namespace

RemindDialog::RemindDialog(const AppSettings &settings, Reminder reminder, QWidget *parent)
    : FormDialog(settings, parent),
      m_reminder(std::move(reminder)),
      m_last(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_message(new QPlainTextEdit(this))
{
    auto *who = new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}, this);
    who->setWords(m_reminder.who);
    who->setObjectName(u"who"_s);
    body()->addWidget(who);
    addText([] { return tr("They see it in the app: in the list of rooms, and in this room until they answer."); });
    m_last->setObjectName(u"last"_s);
    body()->addWidget(m_last);
    m_message->setReadOnly(true);
    m_message->setTabChangesFocus(true);
    m_message->setObjectName(u"message"_s);
    const auto heightOf = [this, &settings](int lines) {
        return lines * m_message->fontMetrics().lineSpacing() + settings.theme().space(Space::Medium);
    };
    m_message->setMinimumHeight(heightOf(kFewestLines)); // of the others it scrolls
    m_message->setMaximumHeight(heightOf(kLines));
    m_field = addField(u"message"_s, m_message);
    auto *copy = new CopyButton(
        settings, [] { return tr("Copy message"); }, [this] { return message(); }, this);
    copy->setObjectName(u"copyMessage"_s);
    body()->addWidget(copy, 0, Qt::AlignLeft);
    RemindDialog::retranslate();
}

QString RemindDialog::message() const
{
    return m_message->toPlainText();
}

void RemindDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Remind people"));
    m_last->setWords(m_reminder.last);
    m_last->setVisible(!m_last->words().isEmpty());
    m_field->setLabel(tr("For a chat or a mail"));
    m_message->setPlainText(m_reminder.message.words());
    setAccept(tr("Remind in the app"));
}

bool RemindDialog::send()
{
    m_reminder.send(taker());
    return true;
}

bool RemindDialog::showRefusal(const wire::Refused &refusal)
{
    const qint64 wait = refusal.retryAfter.value_or(0);
    if (refusal.code != ErrorCode::Busy || wait < kOnceAMoment)
        return false;
    showProblem([wait] {
        //: %1 is a length of time
        return tr("They were reminded less than an hour ago. The next time can be in %1.")
            .arg(TimeText::remaining(wait));
    });
    return true;
}

} // namespace yak
