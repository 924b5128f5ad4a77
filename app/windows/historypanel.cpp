#include "windows/historypanel.h"

#include "dialogs/textlabel.h"
#include "models/historymodel.h"
#include "settings/appsettings.h"
#include "windows/historydelegate.h"
#include "windows/quietbutton.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTickMilliseconds = 30'000;
} // namespace

HistoryPanel::HistoryPanel(const Sources &sources, QWidget *parent)
    : QWidget(parent),
      m_model(sources.model),
      m_list(new QListView(this)),
      m_note(new TextLabel(sources.settings, {TextLabel::Tone::Muted}, this)),
      m_retry(new QuietButton(sources.settings, QuietButton::Tone::Edged, this))
{
    const Theme &theme = sources.settings.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(Space::Small));
    column->addWidget(m_note);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addWidget(m_list, 1);
    m_note->setContentsMargins(theme.space(Space::Medium), theme.space(Space::Small), theme.space(Space::Medium), 0);
    m_list->setObjectName(u"history"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HistoryDelegate(sources.view, sources.settings, sources.now, this));
    m_list->setResizeMode(QListView::Adjust); // lines wrap elsewhere then
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_retry, &QuietButton::clicked, this, [this] { m_model.retry(); });
    connect(&m_model, &HistoryModel::fetchingChanged, this, &HistoryPanel::showState);
    connect(&sources.settings, &AppSettings::lookChanged, m_list, &QListView::doItemsLayout);
    showState();
}

void HistoryPanel::showState()
{
    m_list->setAccessibleName(tr("History"));
    const bool isEmpty = m_model.rowCount() == 0;
    if (m_model.hasFailed())
        m_note->setWords(tr("History cannot be had right now."));
    else
        m_note->setWords(m_model.isFetching() ? tr("Loading…") : tr("Nothing has happened yet."));
    m_note->setVisible(m_model.hasFailed() || isEmpty);
    m_retry->setWords(tr("Try again"));
    m_retry->setVisible(m_model.hasFailed());
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    m_model.setAudience(HistoryModel::Audience::Somebody);
}

void HistoryPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
    m_model.setAudience(HistoryModel::Audience::Nobody);
}

void HistoryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

} // namespace yak
