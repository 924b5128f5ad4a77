#include "windows/lobbyrooms.h"

#include "controllers/lobbywatch.h"
#include "dialogs/messagebox.h"
#include "dialogs/textlabel.h"
#include "i18n/wordlist.h"
#include "settings/appsettings.h"
#include "windows/firstminute.h"
#include "windows/lobbynote.h"
#include "windows/lobbyroomdelegate.h"
#include "windows/lobbyroommenu.h"
#include "windows/quietbutton.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStackedLayout>

namespace yak {

using namespace Qt::StringLiterals;

LobbyRooms::LobbyRooms(KnownRoomsModel &rooms, const AppSettings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_rooms(rooms),
      m_settings(settings),
      m_model(new LobbyModel(rooms, settings, clock, this)),
      m_delegate(new LobbyRoomDelegate(settings, m_model->words(), this)),
      m_title(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Body}, this)),
      m_waiting(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_progress(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_refresh(new QuietButton(settings, QuietButton::Tone::Plain, this)),
      m_archive(new QuietButton(settings, QuietButton::Tone::Plain, this)),
      m_search(new QLineEdit(this)),
      m_stack(new QStackedLayout),
      m_list(new QListView(this)),
      m_trouble(new LobbyNote(settings, LobbyNote::Tone::Trouble, this)),
      m_told(new LobbyNote(settings, LobbyNote::Tone::Told, this))
{
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Medium);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.space(Space::Small));
    makeHead();
    column->addWidget(m_search);
    column->addLayout(m_stack, 1);
    column->addWidget(m_trouble);
    column->addWidget(m_told);
    m_stack->addWidget(m_list);
    makeList();
    const auto follow = [this] {
        showContent();
        showCounts();
    };
    connect(&rooms, &KnownRoomsModel::loaded, this, follow);
    for (const auto signal : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted})
        connect(m_model, signal, this, follow);
    connect(&rooms, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(&rooms, &QAbstractItemModel::dataChanged, this, follow);
    connect(&settings, &AppSettings::lookChanged, this, [this] { m_list->doItemsLayout(); });
    connect(&settings, &AppSettings::timeStyleChanged, m_list->viewport(), qOverload<>(&QWidget::update));
    const auto followZone = [this] {
        m_rooms.setZone([settings = &m_settings] { return settings->zone().value_or(Zone::utc()); });
    };
    connect(&settings, &AppSettings::zoneChanged, this, followZone);
    followZone();
    retranslate();
    follow();
}

void LobbyRooms::makeHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_settings.theme().space(Space::Small));
    row->addWidget(m_title);
    row->addWidget(m_waiting);
    row->addStretch(1);
    row->addWidget(m_progress);
    row->addWidget(m_refresh);
    row->addWidget(m_archive);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_title->setWordWrap(false);
    m_waiting->setObjectName(u"waiting"_s);
    m_progress->setObjectName(u"progress"_s);
    m_refresh->setObjectName(u"refresh"_s);
    m_refresh->setIconOf(Icon::Refresh);
    m_refresh->hide();
    m_archive->setObjectName(u"archive"_s);
    m_archive->setIconOf(Icon::Archive);
    m_archive->setCheckable(true);
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_archive, &QToolButton::clicked, this,
            [this](bool checked) { showShelf(checked ? Shelf::Archive : Shelf::Desk); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setSearch(typed);
        showContent();
    });
}

void LobbyRooms::makeList()
{
    m_list->setObjectName(u"rooms"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
}

/// Later than the rest, as are the words of an empty list: a start shows neither until the disk has been read, and its
/// first picture is not to wait for their fonts and layouts.
QWidget *LobbyRooms::madeFirstMinute()
{
    if (!m_firstMinute) {
        m_firstMinute = new FirstMinute(m_settings, this);
        m_stack->addWidget(m_firstMinute);
        Q_EMIT firstMinuteMade();
    }
    return m_firstMinute;
}

QWidget *LobbyRooms::madeEmpty()
{
    if (!m_empty) {
        m_empty = new QWidget(this);
        m_emptyTitle =
            new TextLabel(m_settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong}, m_empty);
        m_emptyText = new TextLabel(m_settings, {TextLabel::Tone::Muted}, m_empty);
        auto *column = new QVBoxLayout(m_empty);
        column->addStretch(2);
        for (TextLabel *label : {m_emptyTitle, m_emptyText}) {
            label->setAlignment(Qt::AlignCenter);
            column->addWidget(label);
        }
        column->addStretch(3);
        m_stack->addWidget(m_empty);
    }
    return m_empty;
}

void LobbyRooms::setWatch(LobbyWatch *watch)
{
    m_watch = watch;
    connect(watch, &LobbyWatch::changed, this, &LobbyRooms::showFreshness);
    connect(m_refresh, &QToolButton::clicked, watch, &LobbyWatch::refreshNow);
    showCounts();
}

void LobbyRooms::focusSearch()
{
    if (!m_search->isVisible())
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool LobbyRooms::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((watched == m_list && listKeyPressed(key)) || (watched == m_search && searchKeyPressed(key)))
            return true;
    }
    if (watched == m_list && event->type() == QEvent::FocusIn && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint place = mouse->position().toPoint();
        const QModelIndex index = m_list->indexAt(place);
        if (mouse->button() == Qt::LeftButton && index.isValid()) {
            if (m_delegate->menuRect(m_list->visualRect(index)).contains(place))
                showMenu(index, place);
            else
                open(index);
        }
    }
    if (event->type() == QEvent::ContextMenu && (watched == m_list || watched == m_list->viewport())) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = byKey ? m_list->currentIndex() : m_list->indexAt(menu->pos());
        showMenu(index, byKey ? m_list->visualRect(index).center() : menu->pos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool LobbyRooms::listKeyPressed(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_list->currentIndex());
        return true;
    case Qt::Key_Delete:
        askToForget(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
        // From the first room on to what is above the list.
        if (m_search->isVisible() && m_list->currentIndex().row() <= 0) {
            focusSearch();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool LobbyRooms::searchKeyPressed(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        m_search->clear();
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Down:
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_model->index(0, 0));
        return true;
    default:
        return false;
    }
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
    const auto question = [title = index.data(KnownRoomsModel::TitleRole).toString()] { return forgetQuestion(title); };
    messagebox::ask(this, question, [this, link](messagebox::Answer answer) {
        if (answer != messagebox::Answer::Accepted)
            return;
        m_told->clear();
        m_rooms.forget(link);
    });
}

void LobbyRooms::putAway(const QString &link, const QString &title, Shelf shelf)
{
    m_rooms.setShelf(link, shelf);
    const Shelf back = shelf == Shelf::Archive ? Shelf::Desk : Shelf::Archive;
    //: %1 is a room's title.
    const QString words = shelf == Shelf::Archive
                              ? tr("“%1” is in your archive. Only your list is different; the room goes on.").arg(title)
                              : tr("“%1” is back in your list.").arg(title);
    m_told->tell(words, tr("Undo"), [this, link, back] {
        m_rooms.setShelf(link, back);
        m_told->clear();
    });
}

QMenu *LobbyRooms::menuFor(const QModelIndex &index)
{
    const QPersistentModelIndex room = index;
    const QString link = index.data(KnownRoomsModel::LinkRole).toString();
    const QString title = index.data(KnownRoomsModel::TitleRole).toString();
    auto *menu = new LobbyRoomMenu(index, m_model->shelf(), m_settings, this);
    connect(menu, &LobbyRoomMenu::openRequested, this, [this, room] { open(room); });
    connect(menu, &LobbyRoomMenu::duplicateRequested, this, &LobbyRooms::duplicateRequested);
    connect(menu, &LobbyRoomMenu::templateRequested, this, &LobbyRooms::templateRequested);
    connect(menu, &LobbyRoomMenu::moveRequested, this, [this, link, title](Shelf to) { putAway(link, title, to); });
    connect(menu, &LobbyRoomMenu::forgetRequested, this, [this, room] { askToForget(room); });
    return menu;
}

void LobbyRooms::showMenu(const QModelIndex &index, const QPoint &place)
{
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    menuFor(index)->popup(m_list->viewport()->mapToGlobal(place));
}

void LobbyRooms::showShelf(Shelf shelf)
{
    m_archive->setChecked(shelf == Shelf::Archive);
    m_model->setShelf(shelf);
    m_told->clear();
    if (m_watch)
        m_watch->setShelf(shelf);
    showTitle();
    showContent();
    showCounts();
    showFreshness();
}

void LobbyRooms::showContent()
{
    // While the disk is being read there is nothing to say yet.
    const bool hasNone = m_rooms.isLoaded() && m_rooms.rowCount() == 0;
    const bool showsNone = m_rooms.isLoaded() && m_model->rowCount() == 0;
    m_search->setVisible(m_rooms.isLoaded() && !hasNone);
    m_archive->setVisible(m_model->count(Shelf::Archive) > 0 || m_model->shelf() == Shelf::Archive);
    m_refresh->setVisible(m_rooms.isLoaded() && !hasNone && m_watch);
    if (hasNone)
        m_told->clear();
    m_stack->setCurrentWidget(hasNone ? madeFirstMinute() : showsNone ? madeEmpty() : m_list);
    if (showsNone && !hasNone)
        showEmptyWords();
    Q_EMIT contentChanged();
}

bool LobbyRooms::isFirstMinute() const
{
    return m_firstMinute && m_stack->currentWidget() == m_firstMinute;
}

void LobbyRooms::showTitle()
{
    m_title->setWords(m_model->shelf() == Shelf::Archive ? tr("My archive") : tr("My rooms"));
    m_list->setAccessibleName(m_title->words());
}

void LobbyRooms::showCounts()
{
    const int waiting = m_model->waitingCount();
    //: How many rooms want something of the viewer.
    m_waiting->setWords(
        waiting == 0 || m_model->shelf() == Shelf::Archive ? QString() : tr("%n waiting for you", nullptr, waiting));
    m_waiting->setVisible(!m_waiting->words().isEmpty());
    const int away = m_model->count(Shelf::Archive);
    //: A button: the rooms one has put away, and how many there are.
    m_archive->setWords(away == 0 ? tr("Archive") : tr("Archive (%1)").arg(m_settings.locale().toString(away)));
}

void LobbyRooms::showFreshness()
{
    if (!m_watch)
        return;
    //: How many rooms have been looked into, of how many.
    m_progress->setWords(m_watch->isBusy() ? tr("looking at %1 of %2").arg(m_watch->done() + 1).arg(m_watch->total())
                                           : QString());
    m_refresh->setEnabled(!m_watch->isBusy());
    const QMap<QString, int> silent = m_watch->silentServers();
    QString words;
    if (silent.size() == 1)
        //: %1 is the address of a server, %n how many rooms of the list are there.
        words = tr("%1 does not answer. Its %n room(s) are shown as last seen.", nullptr, silent.first())
                    .arg(silent.firstKey());
    else if (silent.size() > 1)
        //: %1 are the addresses of servers.
        words = tr("Servers that do not answer: %1. Their rooms are shown as last seen.")
                    .arg(wordList(m_settings.locale(), silent.keys()));
    m_trouble->tell(words, tr("Try again"), [this] {
        if (m_watch)
            m_watch->refreshNow();
    });
    m_trouble->deed()->setEnabled(!m_watch->isBusy());
}

void LobbyRooms::showEmptyWords()
{
    if (m_model->isSearching()) {
        m_emptyTitle->setWords(tr("Nothing found"));
        //: %1 is what was searched for.
        m_emptyText->setWords(tr("No room and nobody in one is called “%1”.").arg(m_search->text().trimmed()));
    } else if (m_model->shelf() == Shelf::Archive) {
        m_emptyTitle->setWords(tr("Your archive is empty"));
        m_emptyText->setWords(tr("Rooms you put away lie here. They go on, and nobody else notices."));
    } else {
        m_emptyTitle->setWords(tr("All put away"));
        m_emptyText->setWords(tr("Your rooms are in your archive."));
    }
}

void LobbyRooms::retranslate()
{
    showTitle();
    m_search->setPlaceholderText(tr("Search titles and names"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_refresh->setHiddenWords(tr("Look at all rooms again"), u"F5"_s);
    m_archive->setToolTip(tr("Rooms you have put away"));
    m_told->clear();
    showCounts();
    showContent();
    showFreshness();
    m_list->viewport()->update();
}

} // namespace yak
