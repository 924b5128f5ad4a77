#include "windows/roompage.h"

#include "controllers/roomshare.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/taborder.h"
#include "i18n/plaintext.h"
#include "i18n/problemtext.h"
#include "models/historywords.h"
#include "settings/appsettings.h"
#include "windows/chartspanel.h"
#include "windows/endedcard.h"
#include "windows/namecard.h"
#include "windows/roombanners.h"
#include "windows/roombody.h"
#include "windows/roomdesk.h"
#include "windows/roomexports.h"
#include "windows/roomgridarea.h"
#include "windows/roomheader.h"
#include "windows/roommenus.h"
#include "windows/roomnote.h"
#include "windows/roomsidepanel.h"
#include "windows/roomstatusline.h"
#include "windows/roomtoolbar.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTickMilliseconds = 1'000;

/// A card in the middle of what would be the room; scrolls where the window is low.
QWidget *sheetOf(QWidget *card, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *sheet = new QWidget;
    auto *middle = new QVBoxLayout(sheet);
    middle->addStretch(2);
    auto *row = new QHBoxLayout; // an alignment would forget how high wrapped lines make the card
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    middle->addLayout(row);
    middle->addStretch(3);
    scroll->setWidget(sheet);
    return scroll;
}

} // namespace

RoomPage::RoomPage(const Parts &parts, QWidget *parent)
    : QWidget(parent),
      m_desk(std::make_unique<RoomDesk>(parts.session, parts.settings, parts.clock, parts.modules)),
      m_dialogs(new RoomDialogs({parts.session.model(), m_desk->counts, m_desk->view, m_desk->actions,
                                 parts.session.link(), parts.settings, m_desk->serverTime, parts.modules},
                                this)),
      m_exports(new RoomExports(*m_desk, RoomExports::systemWays(parts.modules), this)),
      m_menus(new RoomMenus(*m_desk, *m_dialogs, *m_exports, this)),
      m_header(new RoomHeader({parts.session.model(), m_desk->view, parts.settings}, m_menus->roomMenu(), this)),
      m_note(new RoomNote(parts.settings, this)),
      m_banners(new RoomBanners(*m_desk, this)),
      m_body(new RoomBody(*m_desk, this)),
      m_name(new NameCard(parts.session, parts.settings)),
      m_ended(new EndedCard(parts.settings)),
      m_nameSheet(sheetOf(m_name, this)),
      m_endedSheet(sheetOf(m_ended, this)),
      m_status(new RoomStatusLine(m_desk->status, parts.session.link(), parts.settings, this)),
      m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_note);
    column->addWidget(m_banners);
    column->addLayout(m_stack, 1);
    column->addWidget(m_status);
    for (QWidget *face : {static_cast<QWidget *>(m_body), m_nameSheet, m_endedSheet})
        m_stack->addWidget(face);

    connectParts();
    addShortcuts();
    m_tick.setInterval(kTickMilliseconds);
    m_tick.start();
    followModel();
    followSession();
}

RoomPage::~RoomPage()
{
    // The parts listen to the desk until they are gone.
    for (QWidget *part :
         {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_banners),
          static_cast<QWidget *>(m_body), m_nameSheet, m_endedSheet, static_cast<QWidget *>(m_status)})
        delete part;
    delete m_menus;
    delete m_exports;
    delete m_dialogs;
}

void RoomPage::setTrust(const ServerTrust &trust)
{
    m_banners->setTrust(trust);
}

void RoomPage::setInvitations(InvitationBook &book)
{
    m_name->setInvitations(book);
}

void RoomPage::connectParts()
{
    connect(&m_tick, &QTimer::timeout, this, &RoomPage::tick);
    connect(m_header, &RoomHeader::leaveRequested, this, &RoomPage::leaveRequested);
    connect(m_header, &RoomHeader::shareRequested, this, &RoomPage::share);
    connect(m_header, &RoomHeader::drawerToggled, m_body, &RoomBody::toggleDrawer);
    connect(m_header, &RoomHeader::otherZoneRequested, this, [this] { m_dialogs->chooseZone(m_header->zoneButton()); });
    connect(m_body, &RoomBody::drawerChanged, this, [this] {
        using Drawer = RoomHeader::Drawer;
        m_header->setDrawer(!m_body->hasDrawer()     ? Drawer::None
                            : m_body->isDrawerOpen() ? Drawer::Open
                                                     : Drawer::Closed);
    });
    connect(m_body, &RoomBody::settleRequested, m_dialogs, &RoomDialogs::settle);
    connect(m_body, &RoomBody::personMenuRequested, m_menus, &RoomMenus::openPersonMenu);
    connect(m_body, &RoomBody::remindRequested, m_dialogs, &RoomDialogs::remind);
    connect(m_banners, &RoomBanners::bestTimesRequested, m_body, &RoomBody::showBestTimes);
    connect(m_body, &RoomBody::hintChanged, this, [this](const RoomHint &hint) {
        if (m_stack->currentWidget() == m_body)
            m_status->setHint(hint);
    });
    connect(m_body, &RoomBody::paintRefused, this, [this] {
        m_status->tell([&grid = m_body->area()->mine()] { return grid.readOnlyReason(); },
                       RoomStatusLine::Tone::Refusal);
    });
    connect(m_body, &RoomBody::nameMissing, this,
            [this] { m_status->tell([] { return RoomToolbar::nameMissing(); }, RoomStatusLine::Tone::Refusal); });
    connect(m_body, &RoomBody::paintingBegan, m_status, &RoomStatusLine::clear);
    connect(m_banners, &RoomBanners::deadlineRequested, m_dialogs,
            [this] { m_dialogs->changeSettings(u"deadline"_s); });
    connect(m_body->charts(), &ChartsPanel::savingRequested, m_exports, &RoomExports::saveFile);
    connect(m_exports, &RoomExports::told, this, [this](const QString &words) { m_status->tell(words); });
    connect(m_menus, &RoomMenus::settingsRequested, m_dialogs, [this] { m_dialogs->changeSettings(); });
    connect(m_banners, &RoomBanners::nameRequested, this, [this] {
        m_wantsName = true;
        followSession();
    });
    connect(m_name, &NameCard::cancelled, this, [this] {
        m_wantsName = false;
        followSession();
    });
    connect(m_ended, &EndedCard::leaveRequested, this, &RoomPage::leaveRequested);
    connect(m_ended, &EndedCard::enterRequested, &m_desk->session, &RoomSession::open);
    connect(m_status, &RoomStatusLine::retryRequested, &m_desk->session, &RoomSession::retryNow);
    connect(m_status, &RoomStatusLine::moreTimeRequested, this, &RoomPage::askForMoreTime);
    connect(m_status, &RoomStatusLine::discardLateRequested, &m_desk->session, &RoomSession::discardLate);

    RoomActions &actions = m_desk->actions;
    connect(&actions, &RoomActions::refused, this, &RoomPage::tellRefusal);
    connect(&actions, &RoomActions::nothingToUndo, this, [this] {
        m_status->tell([] { return tr("It was painted over since, so there is nothing left of it to change."); });
    });
    connect(&actions, &RoomActions::reminded, this,
            [this] { m_status->tell([] { return tr("Whoever has not answered is reminded."); }); });
    connect(&actions, &RoomActions::settingsSaved, this,
            [this] { m_status->tell([] { return tr("The settings are saved. Ctrl+Z takes the change back."); }); });
    connect(&actions, &RoomActions::settingsSteppedBack, this, [this](const QStringList &fields) {
        //: Undone or redone; %1 are settings
        m_status->tell([this, fields] { return tr("Changed back: %1").arg(settingsIn(fields)); });
    });
    connect(&actions, &RoomActions::settingsOvertaken, this, [this](const QStringList &fields) {
        const auto words = [this, fields] {
            //: %1 are settings
            return tr("Not changed back, because somebody has changed it since: %1").arg(settingsIn(fields));
        };
        m_status->tell(words, RoomStatusLine::Tone::Refusal);
    });
    connect(&m_desk->session, &RoomSession::stateChanged, this, &RoomPage::followSession);
    connect(&m_desk->view, &RoomView::changed, this, &RoomPage::tick);
    const RoomModel &model = m_desk->model();
    connect(&model, &RoomModel::wasReset, this, &RoomPage::followModel);
    connect(&model, &RoomModel::settingsChanged, this, &RoomPage::followModel);
    connect(&model, &RoomModel::flagsChanged, this, &RoomPage::tick);
}

bool RoomPage::focusNextPrevChild(bool next)
{
    // The body lays its halves out itself.
    orderTabs({m_header, m_note, m_banners, m_body->toolbar(), m_body->area(), m_body->side(), m_nameSheet,
               m_endedSheet, m_status});
    return QWidget::focusNextPrevChild(next);
}

void RoomPage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto &&run) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    on(u"Ctrl+Z"_s, [this] { m_desk->actions.undo(); });
    on(u"Ctrl+Y"_s, [this] { m_desk->actions.redo(); });
    on(u"Ctrl+Shift+Z"_s, [this] { m_desk->actions.redo(); });
    on(u"Ctrl+1"_s, [this] { m_body->setMode(RoomMode::Mine); });
    on(u"Ctrl+2"_s, [this] { m_body->setMode(RoomMode::Everyone); });
    on(u"Ctrl+3"_s, [this] { m_body->setMode(RoomMode::SideBySide); });
    on(u"Alt+PgUp"_s, [this] { m_body->area()->pageBack(); });
    on(u"Alt+PgDown"_s, [this] { m_body->area()->pageForward(); });
    on(u"F1"_s, [this] { m_dialogs->showShortcuts(); });
    on(u"F6"_s, [this] { m_body->switchFocus(); });
    on(u"F9"_s, [this] { m_body->toggleDrawer(); });
}

void RoomPage::showFace(Face face)
{
    const bool isOther = m_stack->currentIndex() != static_cast<int>(face);
    m_stack->setCurrentIndex(static_cast<int>(face));
    m_banners->setVisible(face == Face::Room);
    m_header->setInRoom(face == Face::Room ? RoomHeader::InRoom::Yes : RoomHeader::InRoom::No);
    m_status->setHint(face == Face::Room ? m_body->hint() : RoomHint());
    if (isOther || !focusWidget())
        focusFirst();
}

void RoomPage::focusFirst()
{
    switch (static_cast<Face>(m_stack->currentIndex())) {
    case Face::Room:
        m_body->focusGrid();
        return;
    case Face::Name:
        m_name->focusFirst();
        return;
    case Face::Ended:
        m_ended->focusFirst();
        return;
    }
}

void RoomPage::followSession()
{
    const RoomSession &session = m_desk->session;
    switch (session.state()) {
    case RoomSession::State::NeedsName:
        m_name->setCancel(NameCard::Cancel::Absent);
        showFace(Face::Name);
        return;
    case RoomSession::State::Ended:
        m_ended->setReason(session.endReason(), static_cast<int>(session.model().pending().size()),
                           session.model().isLoaded() ? EndedCard::Seen::Before : EndedCard::Seen::Never);
        showFace(Face::Ended);
        return;
    case RoomSession::State::Live:
        if (!session.model().me().isNull() && std::exchange(m_wantsName, false))
            m_body->setMode(RoomMode::Mine); // who comes in wants to paint
        break;
    default:
        break;
    }
    // While one asks to come in the card stays, for a refusal would bring it back at once.
    const bool isEntering = session.state() == RoomSession::State::Entering && !session.model().isLoaded() &&
                            m_stack->currentIndex() == static_cast<int>(Face::Name);
    m_name->setCancel(m_wantsName ? NameCard::Cancel::Offered : NameCard::Cancel::Absent);
    showFace(m_wantsName || isEntering ? Face::Name : Face::Room);
}

void RoomPage::followModel()
{
    const RoomModel &model = m_desk->model();
    const QString title = model.room().settings.title;
    if (std::exchange(m_title, title) != title)
        Q_EMIT titleChanged(title);
    m_note->setWords(model.isLoaded() ? model.room().settings.description : QString());
    if (model.isLoaded() && model.me().isNull() && m_body->mode() != RoomMode::Everyone)
        m_body->setMode(RoomMode::Everyone);
    followSession();
    tick();
}

void RoomPage::tick()
{
    m_header->showTime(m_desk->actions.now(), m_desk->localClock.now());
    m_banners->showAge();
    const Standing now{m_desk->phase(), m_desk->actions.paintRefusal()};
    if (std::exchange(m_standing, now) == now)
        return;
    m_body->refresh();
    m_banners->refresh();
}

void RoomPage::share()
{
    QGuiApplication::clipboard()->setText(shareMessage(m_desk->room(), m_desk->session.link(), m_desk->view));
    m_header->confirmShared();
    m_status->tell(
        [] { return tr("An invitation with the link is on the clipboard. Paste it to whoever should come."); },
        RoomStatusLine::Tone::Hint, [] { return tr("The invitation is on the clipboard."); });
}

void RoomPage::askForMoreTime()
{
    const Person *me = m_desk->room().person(m_desk->model().me());
    //: Sent to an organizer: %1 is the sender's name, %2 the room's title, %3 its link
    const QString message =
        tr("%1 would like more time to answer: %2\n%3")
            .arg(withoutLink(me ? me->name : QString()), withoutLink(m_title), m_desk->session.link().text());
    QGuiApplication::clipboard()->setText(message);
    m_status->tell([] {
        return tr("A message for an organizer is on the clipboard. Once you get more time, your changes go by "
                  "themselves.");
    });
}

void RoomPage::tellRefusal(const wire::Refused &refusal)
{
    const auto words = [refusal] {
        const QString reason = refusalText(refusal);
        //: %1 is a sentence that says why
        return refusal.operation ? tr("Not painted. %1").arg(reason) : tr("Not done. %1").arg(reason);
    };
    m_status->tell(words, RoomStatusLine::Tone::Refusal);
}

QString RoomPage::settingsIn(const QStringList &fields) const
{
    QStringList names;
    for (const QString &field : fields)
        names.append(settingText(field, kindOf(m_desk->room().settings.plan)));
    return names.join(u", "_s); // a name may hold an "and" of its own
}

void RoomPage::resizeEvent(QResizeEvent *)
{
    m_banners->setHeightOfRoom(height());
}

void RoomPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tick();
}

} // namespace yak
