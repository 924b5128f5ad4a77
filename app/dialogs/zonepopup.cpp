#include "dialogs/zonepopup.h"

#include "dialogs/textlabel.h"
#include "dialogs/zonedelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 340;
constexpr int kHeight = 320;

bool isForList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

ZonePopup::ZonePopup(const AppSettings &settings, Instant at, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_settings(settings),
      m_model(at, settings.language()),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new TextLabel(settings, {TextLabel::Tone::Muted}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Small);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    m_search->setPlaceholderText(tr("City, country or offset"));
    m_search->setAccessibleName(tr("Search time zones"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_nothing->setWords(tr("No city or country is called so. Try the largest city nearby."));
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->hide();
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ZoneDelegate(settings, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Time zones"));
    connect(m_search, &QLineEdit::textChanged, this, &ZonePopup::search);
    connect(m_list, &QListView::clicked, this, &ZonePopup::choose);
    resize(theme.scaled(kWidth), theme.scaled(kHeight));
}

void ZonePopup::openAt(QWidget *anchor, const QString &zoneId)
{
    if (const int row = m_model.rowOf(zoneId); row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height()));
    if (place.y() + height() > screen.bottom())
        place.setY(anchor->mapToGlobal(QPoint()).y() - height());
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
    show();
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
    m_search->setFocus(Qt::PopupFocusReason);
}

bool ZonePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (isForList(key->key())) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return false;
}

void ZonePopup::search(const QString &typed)
{
    m_model.setQuery(typed);
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
}

void ZonePopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    Q_EMIT chosen(index.data(ZonesModel::IdRole).toString());
    close();
}

} // namespace yak
