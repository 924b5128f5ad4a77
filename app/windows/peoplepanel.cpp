#include "windows/peoplepanel.h"

#include "dialogs/textlabel.h"
#include "models/peoplemodel.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

PeoplePanel::PeoplePanel(PeopleModel &model, const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_settings(settings),
      m_heading(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_counts(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_remind(new QuietButton(settings, QuietButton::Tone::Plain, this)),
      m_list(new QListView(this)),
      m_delegate(new PeopleDelegate(settings, this))
{
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.space(Space::Small), 0, 0);
    column->setSpacing(theme.space(Space::Hair));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.space(Space::Medium), 0, theme.space(Space::Medium), 0);
    top->setSpacing(theme.space(Space::Small));
    top->addWidget(m_heading);
    top->addWidget(m_counts, 1);
    top->addWidget(m_remind);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    m_heading->setWordWrap(false);
    m_counts->setWordWrap(false);
    m_counts->setObjectName(u"counts"_s);
    m_remind->setObjectName(u"remind"_s);
    m_remind->setIconOf(Icon::Clock);
    m_remind->hide();
    connect(m_remind, &QuietButton::clicked, this, &PeoplePanel::remindRequested);

    m_list->setObjectName(u"people"_s);
    m_list->setModel(&model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::entered, this,
            [this](const QModelIndex &index) { Q_EMIT pointedAt(m_model.idAt(index.row())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_list->hasFocus())
            Q_EMIT pointedAt(m_model.idAt(index.row()));
    });
    connect(m_list, &QListView::activated, this, &PeoplePanel::requestMenu);
    connect(m_delegate, &PeopleDelegate::starClicked, this,
            [this](const QModelIndex &index) { Q_EMIT starClicked(m_model.idAt(index.row())); });
    connect(&model, &PeopleModel::summaryChanged, this, &PeoplePanel::retranslate);
    connect(&settings, &AppSettings::lookChanged, m_list, &QListView::doItemsLayout);
    retranslate();
}

void PeoplePanel::setStars(PeopleDelegate::Stars stars)
{
    m_delegate->setStars(stars);
    m_list->viewport()->update();
}

void PeoplePanel::setReminding(Reminding reminding)
{
    m_remind->setVisible(reminding == Reminding::Offered);
}

QString PeoplePanel::heading() const
{
    return m_counts->words();
}

void PeoplePanel::retranslate()
{
    const int all = m_model.rowCount();
    m_heading->setWords(tr("People"));
    m_remind->setWords(tr("Remind…"));
    m_remind->setToolTip(tr("Asks those who have not answered to do so"));
    m_list->setAccessibleName(tr("People"));
    const QString count = m_settings.locale().toString(all);
    const std::optional<int> answered = m_model.answeredCount();
    //: After the heading "People": %1 is how many there are, %n how many of them have answered
    m_counts->setWords(answered ? tr("%1 · %n answered", nullptr, *answered).arg(count) : count);
}

void PeoplePanel::requestMenu(const QModelIndex &index)
{
    if (index.isValid()) {
        const QPoint below = m_list->visualRect(index).bottomLeft() + QPoint(m_settings.theme().space(Space::Vast), 0);
        Q_EMIT menuRequested(m_model.idAt(index.row()), m_list->viewport()->mapToGlobal(below));
    }
}

bool PeoplePanel::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Leave:
        if (watched == m_list->viewport())
            Q_EMIT pointedAway();
        break;
    case QEvent::FocusOut:
        if (watched == m_list)
            Q_EMIT pointedAway();
        break;
    case QEvent::ContextMenu:
        if (watched == m_list->viewport()) {
            const auto *menu = static_cast<QContextMenuEvent *>(event);
            const QModelIndex index = m_list->indexAt(menu->pos());
            if (index.isValid())
                Q_EMIT menuRequested(m_model.idAt(index.row()), menu->globalPos());
            return true;
        }
        requestMenu(m_list->currentIndex()); // by its key
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void PeoplePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
