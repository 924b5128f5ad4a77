#include "windows/startpage.h"

#include "controllers/lobbywatch.h"
#include "dialogs/accentbutton.h"
#include "dialogs/messagebox.h"
#include "dialogs/taborder.h"
#include "dialogs/textlabel.h"
#include "i18n/plaintext.h"
#include "i18n/problemtext.h"
#include "models/knownroomsmodel.h"
#include "models/roomtemplates.h"
#include "settings/appsettings.h"
#include "settings/icons.h"
#include "windows/firstminute.h"
#include "windows/lobbyjoin.h"
#include "windows/lobbyrooms.h"
#include "windows/quietbutton.h"
#include "windows/settingsmenus.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 1040;
constexpr int kSideWidth = 340;
constexpr int kNarrow = 720; // below it the halves stand one above the other

} // namespace

StartPage::StartPage(KnownRoomsModel &rooms, AppSettings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_name(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Display, TextLabel::Weight::Strong}, this)),
      m_purpose(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Large}, this)),
      m_language(new QuietButton(settings, QuietButton::Tone::Plain, this)),
      m_scheme(new QuietButton(settings, QuietButton::Tone::Plain, this)),
      m_newTitle(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_newText(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_new(new AccentButton(settings, this)),
      m_template(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_join(new LobbyJoin(settings, this)),
      m_rooms(new LobbyRooms(rooms, settings, clock, this))
{
    const Theme &theme = settings.theme();
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_purpose);
    auto *header = new QHBoxLayout;
    header->setSpacing(theme.space(Space::Hair));
    header->addLayout(names, 1);
    header->addWidget(m_language, 0, Qt::AlignTop);
    header->addWidget(m_scheme, 0, Qt::AlignTop);
    m_halves = new QHBoxLayout;
    m_halves->setSpacing(theme.space(Space::Vast));
    m_halves->addWidget(makeSide());
    m_halves->addWidget(m_rooms, 1);
    auto *scroll = new QScrollArea(this); // large words in a low window need more room than there is
    auto *sheet = new QWidget;
    auto *content = new QWidget(sheet);
    content->setMaximumWidth(theme.scaled(kWidest));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(Space::Huge));
    column->addLayout(header);
    column->addLayout(m_halves, 1);
    m_outer = new QHBoxLayout(sheet);
    m_outer->addStretch(1);
    m_outer->addWidget(content, 1000);
    m_outer->addStretch(1);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    m_new->setObjectName(u"newRoom"_s);
    m_language->setObjectName(u"language"_s);
    m_scheme->setObjectName(u"scheme"_s);
    m_template->setObjectName(u"fromTemplate"_s);
    m_template->setPopupMode(QToolButton::InstantPopup);
    m_template->setMenu(new QMenu(this));
    m_template->hide();
    m_language->setIconOf(Icon::Globe);
    for (QuietButton *button : {m_language, m_scheme})
        button->setPopupMode(QToolButton::InstantPopup);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newRoomRequested);
    connect(m_join, &LobbyJoin::joinRequested, this, &StartPage::joinRequested);
    connect(m_join, &LobbyJoin::cancelRequested, this, &StartPage::cancelRequested);
    connect(m_rooms, &LobbyRooms::contentChanged, this, &StartPage::rankButtons);
    connect(m_rooms, &LobbyRooms::openRequested, this, &StartPage::openKnown);
    connect(m_rooms, &LobbyRooms::duplicateRequested, this, &StartPage::duplicateRequested);
    connect(m_rooms, &LobbyRooms::templateRequested, this, &StartPage::templateRequested);
    connect(m_rooms, &LobbyRooms::firstMinuteMade, this, &StartPage::connectFirstMinute);
    if (m_rooms->firstMinute())
        connectFirstMinute();
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_rooms, &LobbyRooms::focusSearch);
    connect(m_language, &QToolButton::clicked, this, &StartPage::showLanguages);
    connect(m_scheme, &QToolButton::clicked, this, &StartPage::showSchemes);
    connect(&settings, &AppSettings::lookChanged, this, &StartPage::applyLook);
    retranslate();
    applyLook();
}

bool StartPage::focusNextPrevChild(bool next)
{
    orderTabs({m_new, m_template, m_join, m_rooms, m_language, m_scheme});
    return QWidget::focusNextPrevChild(next);
}

QWidget *StartPage::makeSide()
{
    const Theme &theme = m_settings.theme();
    auto *side = new QWidget(this);
    side->setObjectName(u"side"_s);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(Space::Small));
    column->addWidget(m_newTitle);
    column->addWidget(m_newText);
    column->addWidget(m_new);
    column->addWidget(m_template, 0, Qt::AlignLeft);
    column->addSpacing(theme.space(Space::Huge));
    column->addWidget(m_join);
    column->addStretch();
    return side;
}

void StartPage::connectFirstMinute()
{
    FirstMinute *first = m_rooms->firstMinute();
    connect(first, &FirstMinute::ownRoomRequested, this, &StartPage::ownRoomRequested);
    connect(first, &FirstMinute::newRoomRequested, this, &StartPage::newRoomRequested);
    connect(first, &FirstMinute::pasteRequested, m_join, &LobbyJoin::paste);
    if (m_hasOwnServer)
        first->setOwnServer(FirstMinute::OwnServer::Available);
}

/// In the first minute the page is for what the right half says.
void StartPage::rankButtons()
{
    const bool isFirstMinute = m_rooms->isFirstMinute();
    m_new->setRank(isFirstMinute ? AccentButton::Rank::Second : AccentButton::Rank::First);
    if (isFirstMinute && focusWidget() == m_new)
        focusFirst();
}

void StartPage::focusFirst()
{
    if (m_rooms->isFirstMinute())
        m_rooms->firstMinute()->focusFirst();
    else
        m_new->setFocus(Qt::OtherFocusReason);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isAncestorOf(window()->focusWidget()))
        focusFirst(); // not the first thing that happens to stand at the top
}

void StartPage::setServer(const QString &server)
{
    m_join->setServer(server);
}

void StartPage::showEntering(const RoomLink &link)
{
    m_join->showEntering(link);
}

void StartPage::showSilence(const RoomLink &link, const Saying &why)
{
    m_join->showSilence(link, why);
}

void StartPage::showIdle()
{
    m_join->showIdle({});
}

void StartPage::showFailure(ErrorCode why)
{
    m_join->showIdle([why] { return refusalText(why); });
}

void StartPage::focusJoin()
{
    m_join->findChild<QWidget *>(u"joinText"_s)->setFocus(Qt::ShortcutFocusReason);
}

void StartPage::setWatch(LobbyWatch *watch)
{
    m_rooms->setWatch(watch);
    auto *again = new QShortcut(QKeySequence::Refresh, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, watch, &LobbyWatch::refreshNow);
}

void StartPage::setTemplates(RoomTemplates *templates)
{
    m_templates = templates;
    connect(templates, &RoomTemplates::changed, this, &StartPage::fillTemplates);
    fillTemplates();
}

void StartPage::offerOwnServer()
{
    m_hasOwnServer = true;
    if (FirstMinute *first = m_rooms->firstMinute())
        first->setOwnServer(FirstMinute::OwnServer::Available);
}

void StartPage::showOwnStarting()
{
    if (FirstMinute *first = m_rooms->firstMinute())
        first->showStarting();
}

void StartPage::showOwnIdle(const Saying &problem)
{
    if (FirstMinute *first = m_rooms->firstMinute())
        first->showIdle(problem);
}

void StartPage::fillTemplates()
{
    if (!m_templates)
        return;
    const QStringList names = m_templates->names();
    QMenu *menu = m_template->menu();
    menu->clear();
    for (const QString &name : names) {
        menu->addAction(plainAction(name), this, [this, name] {
            if (const auto settings = m_templates->settings(name))
                Q_EMIT templateChosen(*settings);
        });
    }
    menu->addSeparator();
    QMenu *remove = menu->addMenu(iconOf(Icon::Trash, m_settings.theme()), tr("Delete a template"));
    for (const QString &name : names)
        remove->addAction(plainAction(name), this, [this, name] { askToDelete(name); });
    m_template->setVisible(!names.isEmpty());
}

void StartPage::askToDelete(const QString &name)
{
    const auto question = [name] {
        return Question{tr("Delete a template"),
                        //: %1 is the name of a template.
                        tr("Delete the template “%1”?").arg(name),
                        tr("Rooms that were opened with it stay as they are."),
                        tr("Delete"),
                        {},
                        Question::Weight::Destructive};
    };
    messagebox::ask(this, question, [this, name](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            m_templates->remove(name);
    });
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void StartPage::arrange()
{
    const bool isNarrow = width() < m_settings.theme().scaled(kNarrow);
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int margin = m_settings.theme().space(isNarrow ? Space::Large : Space::Vast);
    m_outer->setContentsMargins(margin, margin, margin, margin);
    auto *side = findChild<QWidget *>(u"side"_s);
    side->setFixedWidth(isNarrow ? QWIDGETSIZE_MAX : m_settings.theme().scaled(kSideWidth));
    if (isNarrow)
        side->setMinimumWidth(0);
}

void StartPage::openKnown(const QString &link)
{
    if (const auto room = RoomLink::parse(link))
        Q_EMIT joinRequested(*room);
}

void StartPage::showLanguages()
{
    popUp(languageMenu(m_settings, m_language), m_language);
}

void StartPage::showSchemes()
{
    popUp(schemeMenu(m_settings, m_scheme), m_scheme);
}

void StartPage::retranslate()
{
    m_name->setWords(tr("Yakjeong"));
    m_purpose->setWords(tr("Find a time together."));
    m_newTitle->setWords(tr("Open a room"));
    m_newText->setWords(tr("Pick dates, send the link, and everyone paints when they can come."));
    m_new->setText(tr("New room"));
    m_template->setWords(tr("From a template"));
    fillTemplates();
    m_language->setWords(m_settings.language() == Language::Korean ? u"한국어"_s : u"English"_s);
    m_scheme->setHiddenWords(tr("Light or dark"));
}

void StartPage::applyLook()
{
    m_scheme->setIconOf(m_settings.theme().scheme() == Scheme::Dark ? Icon::Moon : Icon::Sun);
    arrange();
}

} // namespace yak
