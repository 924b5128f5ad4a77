#include "windows/historypanel.h"

#include "controllers/roomgrid.h"
#include "controllers/roomview.h"
#include "dialogs/textlabel.h"
#include "models/historymodel.h"
#include "settings/appsettings.h"
#include "windows/differencelegend.h"
#include "windows/historydelegate.h"
#include "windows/historyfilterbar.h"
#include "windows/quietbutton.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QProgressBar>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTickMilliseconds = 30'000;
} // namespace

HistoryPanel::HistoryPanel(const Sources &sources, QWidget *parent)
    : QWidget(parent),
      m_model(sources.model),
      m_view(sources.view),
      m_isOnline(sources.isOnline),
      m_filter(new HistoryFilterBar(sources.model, sources.view, sources.settings, sources.now, this)),
      m_list(new QListView(this)),
      m_note(new TextLabel(sources.settings, {TextLabel::Tone::Muted}, this)),
      m_progress(new QProgressBar(this)),
      m_retry(new QuietButton(sources.settings, QuietButton::Tone::Edged, this)),
      m_everything(new QuietButton(sources.settings, QuietButton::Tone::Edged, this)),
      m_replay(new QuietButton(sources.settings, QuietButton::Tone::Edged, this)),
      m_restore(new QuietButton(sources.settings, QuietButton::Tone::Edged, this)),
      m_legend(new DifferenceLegend(sources.settings, this))
{
    makeParts(sources);
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_retry, &QuietButton::clicked, this, [this] { m_model.log().retry(); });
    connect(m_everything, &QuietButton::clicked, m_filter, &HistoryFilterBar::clear);
    connect(m_replay, &QuietButton::clicked, this, &HistoryPanel::replayRequested);
    connect(m_restore, &QuietButton::clicked, this,
            [this] { Q_EMIT restoreRequested(m_restore->mapToGlobal(QPoint(0, m_restore->height()))); });
    connect(&m_model.log(), &HistoryLog::stateChanged, this, &HistoryPanel::refresh);
    connect(&m_model, &HistoryModel::rowsInserted, this, &HistoryPanel::refresh);
    connect(&m_model, &HistoryModel::modelReset, this, [this] {
        clearChoice();
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
        choose(chosen.isEmpty() ? QModelIndex() : chosen.first());
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &HistoryPanel::openMenu);
    connect(&sources.settings, &AppSettings::lookChanged, m_list, &QListView::doItemsLayout);
    refresh();
    showChoice();
}

void HistoryPanel::makeParts(const Sources &sources)
{
    const Theme &theme = sources.settings.theme();
    const int side = theme.space(Space::Medium);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme.space(Space::Small));
    column->setSpacing(theme.space(Space::Small));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(side, 0, side, 0);
    top->addWidget(m_filter);
    top->addWidget(m_progress);
    column->addLayout(top);
    column->addWidget(m_note);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addWidget(m_everything, 0, Qt::AlignHCenter);
    column->addWidget(m_list, 1);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(side, 0, side, 0);
    bottom->addWidget(m_legend);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_replay);
    deeds->addWidget(m_restore);
    deeds->addStretch(1);
    bottom->addLayout(deeds);
    column->addLayout(bottom);
    m_note->setContentsMargins(side, 0, side, 0);
    m_note->setObjectName(u"historyNote"_s);
    m_progress->setObjectName(u"historyProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(theme.space(Space::Hair));
    m_replay->setObjectName(u"replay"_s);
    m_replay->setIconOf(Icon::Play);
    m_restore->setObjectName(u"restore"_s);
    m_restore->setIconOf(Icon::Undo);
    m_list->setObjectName(u"history"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HistoryDelegate(sources.view, sources.settings, sources.now, this));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // else rows keep the height they had in a panel of another width
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
}

void HistoryPanel::choose(const QModelIndex &index)
{
    const std::optional<wire::HistoryEntry> chosen =
        index.isValid() ? std::optional(m_model.entry(index.row())) : std::nullopt;
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    showChoice();
    Q_EMIT chosenChanged();
}

void HistoryPanel::clearChoice()
{
    m_list->clearSelection();
    choose({});
}

void HistoryPanel::lookAtSlot(Range units)
{
    m_filter->setSlot(units);
    m_list->setFocus(Qt::OtherFocusReason);
}

void HistoryPanel::openMenu(const QPoint &place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    if (m_chosen)
        Q_EMIT restoreRequested(m_list->viewport()->mapToGlobal(place));
}

void HistoryPanel::showChoice()
{
    m_legend->setDifference(m_chosen ? differenceOf(*m_chosen, m_model.words().room().slotTable)
                                     : std::vector<SlotDifference>());
    m_replay->setWords(m_chosen ? tr("Replay from here") : tr("Replay the room"));
    m_restore->setWords(tr("Restore…"));
    m_restore->setVisible(m_chosen.has_value());
}

QString HistoryPanel::note() const
{
    const HistoryLog &log = m_model.log();
    const bool isEmpty = m_model.rowCount() == 0;
    if (!m_isOnline() && log.entries().isEmpty())
        return tr("You are offline. History is kept by the server and comes once you are connected.");
    if (!m_isOnline() && !log.isWhole())
        //: %1 is a moment
        return tr("You are offline. Of history, what happened from %1 on is here.")
            .arg(m_view.moment(log.entries().last().event.at));
    if (!m_isOnline())
        return tr("You are offline. What has happened since is not here yet.");
    if (log.hasFailed())
        return tr("History cannot be had right now.");
    if (!isEmpty)
        return {};
    if (log.isFetching() || log.entries().isEmpty())
        return tr("Loading…");
    if (m_model.filter().isEmpty())
        return tr("Nothing has happened yet.");
    return log.isWhole() ? tr("Nothing of the kind has happened.") : tr("Looking through history…");
}

void HistoryPanel::refresh()
{
    m_list->setAccessibleName(tr("History"));
    const QString words = note();
    m_note->setWords(words);
    m_note->setVisible(!words.isEmpty());
    m_retry->setWords(tr("Try again"));
    m_retry->setVisible(m_model.log().hasFailed() && m_isOnline());
    m_everything->setWords(tr("Show everything"));
    m_everything->setVisible(m_model.rowCount() == 0 && !m_model.filter().isEmpty());
    m_replay->setEnabled(!m_model.log().entries().isEmpty() && (m_isOnline() || m_model.log().isWhole()));
    showProgress();
}

void HistoryPanel::showProgress()
{
    const HistoryLog &log = m_model.log();
    const bool isSearching = !m_model.filter().isEmpty() && !log.isWhole() && !log.hasFailed() && m_isOnline();
    m_progress->setVisible(isSearching);
    m_progress->setMaximum(static_cast<int>(log.total()));
    m_progress->setValue(static_cast<int>(log.entries().size()));
    //: %1 of %2 entries
    m_progress->setAccessibleName(
        tr("Looking through history: %1 of %2")
            .arg(m_view.locale().toString(log.entries().size()), m_view.locale().toString(log.total())));
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    m_model.log().setAudience(HistoryLog::Audience::Somebody);
}

void HistoryPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
    m_model.log().setAudience(HistoryLog::Audience::Nobody);
    clearChoice(); // what the grid marks is explained here
}

void HistoryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    refresh();
    showChoice();
}

void HistoryPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen)
        clearChoice();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yak
