#include "dialogs/devicesdialog.h"

#include "controllers/roomview.h"
#include "dialogs/messagebox.h"
#include "dialogs/textlabel.h"
#include "i18n/problemtext.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 460;
constexpr int kHeight = 380;

} // namespace

DevicesDialog::DevicesDialog(const Sources &sources, QWidget *parent)
    : QDialog(parent),
      m_from(sources),
      m_intro(new TextLabel(sources.settings, {TextLabel::Tone::Muted}, this)),
      m_note(new TextLabel(sources.settings, {}, this)),
      m_list(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const Theme &theme = sources.settings.theme();
    m_intro->setWords([] { return tr("From each of these devices one is in this room under your name."); });
    m_note->setObjectName(u"note"_s);
    auto *sheet = new QWidget;
    auto *inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(0, 0, theme.space(Space::Small), 0);
    inner->addLayout(m_list);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(Space::Medium));
    column->addWidget(m_intro);
    column->addWidget(m_note);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(theme.scaled(kWidth), theme.scaled(kHeight));
    retranslate();
    ask();
}

QString DevicesDialog::note() const
{
    return m_note->isHidden() ? QString() : m_note->words();
}

void DevicesDialog::ask()
{
    m_note->setTone(TextLabel::Tone::Muted);
    m_note->setWords([] { return tr("Loading…"); });
    m_note->setVisible(!m_devices);
    m_from.ask([self = QPointer(this)](const RoomSession::Reply &reply) {
        if (self)
            self->hear(reply);
    });
}

void DevicesDialog::hear(const RoomSession::Reply &reply)
{
    if (!reply) {
        m_note->setTone(TextLabel::Tone::Bad);
        m_note->setWords([refusal = reply.error()] { return refusalText(refusal); });
        m_note->show();
        showDevices(); // what was asked for did not happen: its button can be pressed again
        return;
    }
    if (const auto *list = std::get_if<wire::DeviceList>(&*reply)) {
        m_devices = list->devices;
        m_note->hide();
        showDevices();
    } else {
        ask();
    }
}

void DevicesDialog::showDevices()
{
    delete std::exchange(m_rows, nullptr);
    if (!m_devices)
        return;
    m_rows = new QWidget(this);
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_from.settings.theme().space(Space::Medium));
    for (const wire::DeviceEntry &device : *m_devices)
        column->addWidget(makeRow(device));
    m_list->addWidget(m_rows);
}

QString DevicesDialog::labelOf(const wire::DeviceEntry &device) const
{
    const QString label = device.label.isEmpty() ? tr("A device without a name") : device.label;
    //: %1 is the name of a computer
    return device.id == m_from.present ? tr("%1 (this device)").arg(label) : label;
}

QWidget *DevicesDialog::makeRow(const wire::DeviceEntry &device)
{
    auto *row = new QWidget(m_rows);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(m_from.settings.theme().space(Space::Hair));
    auto *label =
        new TextLabel(m_from.settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, row);
    label->setObjectName(u"label"_s);
    label->setWords(labelOf(device));
    auto *since = new TextLabel(m_from.settings, {TextLabel::Tone::Muted}, row);
    //: %1 is how long ago: "5 min ago"
    since->setWords(tr("Added: %1").arg(timeAgoText(m_from.clock.now().milliseconds - device.addedAt.milliseconds)));
    texts->addWidget(label);
    texts->addWidget(since);
    line->addLayout(texts, 1);
    auto *end = new QuietButton(m_from.settings, QuietButton::Tone::Edged, row);
    end->setObjectName(u"signOut"_s);
    end->setWords(tr("Sign out"));
    //: %1 is the name of a computer
    end->setAccessibleName(tr("Sign out: %1").arg(labelOf(device)));
    connect(end, &QuietButton::clicked, this, [this, device] { confirm(device); });
    line->addWidget(end, 0, Qt::AlignTop);
    return row;
}

void DevicesDialog::confirm(const wire::DeviceEntry &device)
{
    const bool isThis = device.id == m_from.present;
    const bool isLast = m_devices && m_devices->size() == 1;
    const auto question = [label = labelOf(device), isThis, isLast] {
        //: %1 is the name of a computer
        Question asked{tr("Sign a device out"), tr("Sign %1 out of this room?").arg(label), {}, tr("Sign out"), {}};
        asked.detail = isThis ? tr("This device leaves the room at once. What waits to be sent from here is lost.")
                              : tr("It leaves the room at once. What you answered from it stays.");
        if (isLast)
            asked.detail += u' ' + tr("It is your last one: without a PIN nobody can come back under your name.");
        asked.weight = Question::Weight::Destructive;
        return asked;
    };
    messagebox::ask(this, question, [this, id = device.id](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            revoke(id);
    });
}

void DevicesDialog::revoke(const DeviceId &device)
{
    m_note->hide();
    if (m_rows)
        m_rows->setEnabled(false);
    m_from.revoke(device, [self = QPointer(this)](const RoomSession::Reply &reply) {
        if (self)
            self->hear(reply);
    });
}

void DevicesDialog::retranslate()
{
    setWindowTitle(tr("Your devices"));
    m_close->setText(tr("Close"));
    showDevices();
}

void DevicesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace yak
