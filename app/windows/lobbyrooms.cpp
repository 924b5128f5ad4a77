#include "windows/lobbyrooms.h"

#include "dialogs/messagebox.h"
#include "dialogs/textlabel.h"
#include "models/knownroomsmodel.h"
#include "settings/appsettings.h"
#include "settings/icons.h"
#include "windows/lobbyroomdelegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QStackedLayout>

namespace yak {

using namespace Qt::StringLiterals;

LobbyRooms::LobbyRooms(KnownRoomsModel &model, const AppSettings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_settings(settings),
      m_delegate(new LobbyRoomDelegate(settings, clock, this)),
      m_title(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Body}, this)),
      m_stack(new QStackedLayout),
      m_list(new QListView(this)),
      m_empty(new QWidget(this)),
      m_emptyTitle(
          new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}, m_empty)),
      m_emptyText(new TextLabel(settings, {TextLabel::Tone::Muted}, m_empty))
{
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Medium);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.space(Space::Small));
    column->addWidget(m_title);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *empty = new QVBoxLayout(m_empty);
    empty->addStretch(2);
    empty->addWidget(m_emptyTitle);
    empty->addWidget(m_emptyText);
    empty->addStretch(3);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_list->setModel(&model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    setFocusProxy(m_list);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LobbyRooms::showContextMenu);
    connect(&model, &KnownRoomsModel::loaded, this, &LobbyRooms::showContent);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &LobbyRooms::showContent);
    connect(&settings, &AppSettings::lookChanged, this, [this] { m_list->doItemsLayout(); });
    connect(&settings, &AppSettings::timeStyleChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    showContent();
}

bool LobbyRooms::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_list->currentIndex());
            return true;
        }
        if (key == Qt::Key_Delete) {
            askToForget(m_list->currentIndex());
            return true;
        }
    }
    if (watched == m_list && event->type() == QEvent::FocusIn && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint place = mouse->position().toPoint();
        const QModelIndex index = m_list->indexAt(place);
        if (mouse->button() == Qt::LeftButton && index.isValid()) {
            if (m_delegate->forgetRect(m_list->visualRect(index)).contains(place))
                askToForget(index);
            else
                open(index);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LobbyRooms::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LobbyRooms::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colors().line);
    painter.setBrush(theme.colors().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(), theme.radius());
}

void LobbyRooms::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT openRequested(index.data(KnownRoomsModel::LinkRole).toString());
}

void LobbyRooms::askToForget(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString link = index.data(KnownRoomsModel::LinkRole).toString();
    const Question question{
        tr("Forget a room"),
        //: %1 is a room's title.
        tr("Forget “%1” on this device?").arg(index.data(KnownRoomsModel::TitleRole).toString()),
        tr("Your name and answer stay in the room. To come back under the same name you need its PIN."),
        tr("Forget"),
        {},
        Question::Weight::Destructive};
    messagebox::ask(this, question, [this, link](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            m_model.forget(link);
    });
}

void LobbyRooms::showContextMenu(const QPoint &place)
{
    const QPersistentModelIndex index = m_list->indexAt(place);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, index] { open(index); });
    menu->addAction(iconOf(Icon::Trash, m_settings.theme()), tr("Forget…"), this,
                    [this, index] { askToForget(index); });
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void LobbyRooms::showContent()
{
    // While the disk is being read there is nothing to say yet.
    const bool isEmpty = m_model.isLoaded() && m_model.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? m_empty : m_list);
}

void LobbyRooms::retranslate()
{
    m_title->setWords(tr("My rooms"));
    m_list->setAccessibleName(m_title->words());
    m_emptyTitle->setWords(tr("No rooms yet"));
    m_emptyText->setWords(tr("Open one, or paste the link that somebody sent you."));
    m_list->viewport()->update();
}

} // namespace yak
