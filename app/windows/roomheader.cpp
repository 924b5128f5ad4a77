#include "windows/roomheader.h"

#include "controllers/roomview.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"
#include "windows/elidedlabel.h"
#include "windows/phasepill.h"
#include "windows/quietbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSharedMilliseconds = 2'500;
constexpr int kTersest = 4;      // what gives way, one after the other: see showWords()
constexpr int kTitleWidth = 220; // of a longer title no more is kept free
constexpr qint64 kClockTolerance = 2 * 60'000;

QuietButton *makeButton(const AppSettings &settings, Icon icon, QLatin1StringView name, QWidget *parent)
{
    auto *button = new QuietButton(settings, QuietButton::Tone::Plain, parent);
    button->setIconOf(icon);
    button->setObjectName(name);
    return button;
}

} // namespace

RoomHeader::RoomHeader(const Sources &sources, QMenu *menu, QWidget *parent)
    : QWidget(parent),
      m_from(sources),
      m_back(makeButton(sources.settings, Icon::Back, "back"_L1, this)),
      m_title(new ElidedLabel(sources.settings, ElidedLabel::Look::Heading, this)),
      m_phase(new PhasePill(sources.settings, this)),
      m_zone(makeButton(sources.settings, Icon::Globe, "zone"_L1, this)),
      m_zoneMenu(new QMenu(this)),
      m_share(makeButton(sources.settings, Icon::Share, "share"_L1, this)),
      m_more(makeButton(sources.settings, Icon::More, "more"_L1, this)),
      m_drawer(makeButton(sources.settings, Icon::Panel, "drawer"_L1, this))
{
    const Theme &theme = sources.settings.theme();
    auto *row = new QHBoxLayout(this);
    const int gap = theme.space(Space::Small);
    row->setContentsMargins(gap, theme.scaled(6), gap, theme.scaled(6));
    row->setSpacing(gap);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_phase);
    row->addStretch(1);
    for (QuietButton *button : {m_zone, m_share, m_more, m_drawer})
        row->addWidget(button);
    m_title->setObjectName(u"title"_s);
    m_zone->setMenu(m_zoneMenu);
    m_more->setMenu(menu);
    m_drawer->setCheckable(true);
    m_drawer->hide();
    m_shared.setSingleShot(true);
    m_shared.setInterval(kSharedMilliseconds);
    connect(&m_shared, &QTimer::timeout, this, &RoomHeader::retranslate);
    connect(m_back, &QuietButton::clicked, this, &RoomHeader::leaveRequested);
    connect(m_share, &QuietButton::clicked, this, &RoomHeader::shareRequested);
    connect(m_drawer, &QuietButton::clicked, this, &RoomHeader::drawerToggled);
    connect(m_zoneMenu, &QMenu::aboutToShow, this, &RoomHeader::fillZoneMenu);
    connect(&m_from.model, &RoomModel::wasReset, this, &RoomHeader::followModel);
    connect(&m_from.model, &RoomModel::settingsChanged, this, &RoomHeader::followModel);
    connect(&m_from.view, &RoomView::changed, this, &RoomHeader::retranslate);
    connect(&m_from.settings, &AppSettings::lookChanged, this, &RoomHeader::fit);
    retranslate();
}

void RoomHeader::followModel()
{
    const QString title = m_from.model.room().settings.title;
    m_title->setWords(m_from.model.isLoaded() && title.isEmpty() ? tr("Untitled room") : title);
    m_title->setVisible(m_from.model.isLoaded());
    const bool isInRoom = m_inRoom == InRoom::Yes;
    m_phase->setVisible(m_from.model.isLoaded() && isInRoom);
    m_share->setVisible(isInRoom);
    m_more->setVisible(isInRoom);
    m_drawer->setVisible(isInRoom && m_drawerNow != Drawer::None);
    m_drawer->setChecked(m_drawerNow == Drawer::Open);
    const ZoneUse use = m_from.view.zoneUse();
    m_zone->setVisible(m_from.model.isLoaded() && isInRoom && use != ZoneUse::None);
    m_zone->setMenu(use == ZoneUse::Viewers ? m_zoneMenu : nullptr);
    m_zone->setToolTip(use == ZoneUse::Viewers ? tr("The time zone in which you see this room")
                                               : tr("The time zone of this room's hours"));
    fit();
}

void RoomHeader::retranslate()
{
    m_back->setToolTip(tr("Back to the rooms"));
    m_share->setIconOf(m_shared.isActive() ? Icon::Check : Icon::Share);
    m_share->setToolTip(tr("Copies an invitation with the link"));
    m_more->setHiddenWords(tr("More"));
    m_drawer->setHiddenWords(tr("Results and people"), u"F9"_s);
    followModel();
}

void RoomHeader::showTime(Instant now, Instant localNow)
{
    const Room &room = m_from.model.room();
    const Phase phase = phaseAt(room.flags, room.settings, now);
    const std::optional<Instant> deadline = room.settings.deadline;
    std::optional<qint64> left;
    if (phase == Phase::Open && deadline)
        left = deadline->milliseconds - now.milliseconds;
    const int wanted = m_phase->sizeHint().width();
    m_phase->setPhase(phase, left);
    if (m_phase->sizeHint().width() != wanted)
        fit();
    QStringList notes;
    if (deadline) {
        //: %1 is a day with a time
        notes.append(tr("Answers are taken until %1.").arg(m_from.view.moment(*deadline)));
        if (phase == Phase::Open && room.settings.atDeadline == AtDeadline::SettleBest)
            notes.append(tr("What ranks first then is settled by itself."));
    }
    const qint64 off = std::abs(localNow.milliseconds - now.milliseconds);
    if (off > kClockTolerance) {
        //: %1 is a length of time
        notes.append(tr("This computer's clock is off by %1. The server's counts.").arg(TimeText::remaining(off)));
    }
    m_phase->setToolTip(notes.join(u'\n'));
}

void RoomHeader::setDrawer(Drawer drawer)
{
    m_drawerNow = drawer;
    followModel();
}

void RoomHeader::setInRoom(InRoom inRoom)
{
    m_inRoom = inRoom;
    followModel();
}

void RoomHeader::showWords(int terseness)
{
    const auto show = [](QuietButton *button, const QString &words, bool isShort) {
        button->setWords(isShort ? QString() : words);
        button->setAccessibleName(words);
    };
    show(m_back, tr("Rooms"), terseness >= 1);
    show(m_share, m_shared.isActive() ? tr("Copied") : tr("Share"), terseness >= 2);
    m_phase->setLength(terseness >= 3 ? PhasePill::Length::Word : PhasePill::Length::Whole);
    show(m_zone, m_from.view.zoneName(m_from.view.zone()), terseness >= 4);
}

int RoomHeader::wantedWidth() const
{
    const Theme &theme = m_from.settings.theme();
    int wanted = 2 * theme.space(Space::Small);
    for (const QWidget *part :
         {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_phase),
          static_cast<QWidget *>(m_zone), static_cast<QWidget *>(m_share), static_cast<QWidget *>(m_more),
          static_cast<QWidget *>(m_drawer)}) {
        if (part->isHidden())
            continue;
        const int own = part->sizeHint().width();
        wanted += theme.space(Space::Small) + (part == m_title ? std::min(own, theme.scaled(kTitleWidth)) : own);
    }
    return wanted;
}

void RoomHeader::fit()
{
    for (int terseness = 0; terseness <= kTersest; ++terseness) {
        showWords(terseness);
        if (wantedWidth() <= width())
            return;
    }
}

QSize RoomHeader::minimumSizeHint() const
{
    const Theme &theme = m_from.settings.theme();
    return {theme.scaled(360), QWidget::minimumSizeHint().height()};
}

void RoomHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QWidget *RoomHeader::zoneButton() const
{
    return m_zone;
}

void RoomHeader::confirmShared()
{
    m_shared.start();
    retranslate();
}

void RoomHeader::fillZoneMenu()
{
    m_zoneMenu->clear();
    const Zone present = m_from.view.zone();
    const auto add = [&](const QString &words, const Zone &zone) {
        QAction *action = m_zoneMenu->addAction(words, this, [this, zone] { m_from.view.setZone(zone); });
        action->setCheckable(true);
        action->setChecked(zone == present);
    };
    const Zone room = m_from.view.roomZone();
    //: %1 is the name of a time zone
    add(tr("The room's: %1").arg(m_from.view.zoneName(room)), room);
    if (const Result<Zone> mine = m_from.settings.zone(); mine && *mine != room)
        add(tr("Yours: %1").arg(m_from.view.zoneName(*mine)), *mine);
    m_zoneMenu->addSeparator();
    m_zoneMenu->addAction(tr("Another time zone…"), this, &RoomHeader::otherZoneRequested);
}

void RoomHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RoomHeader::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_from.settings.theme().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace yak
