#include "windows/replaybar.h"

#include "controllers/roomgrid.h"
#include "controllers/roomreplay.h"
#include "controllers/roomview.h"
#include "dialogs/textlabel.h"
#include "models/historymodel.h"
#include "settings/appsettings.h"
#include "windows/differencelegend.h"
#include "windows/quietbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

ReplayBar::ReplayBar(const Sources &sources, const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_replay(sources.replay),
      m_history(sources.history),
      m_view(sources.view),
      m_settings(settings),
      m_words(new QHBoxLayout),
      m_row(new QHBoxLayout),
      m_play(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_now(new QuietButton(settings, QuietButton::Tone::Accent, this)),
      m_restore(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_moment(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_what(new TextLabel(settings, {TextLabel::Tone::Plain}, this)),
      m_legend(new DifferenceLegend(settings, this)),
      m_progress(new QProgressBar(this)),
      m_retry(new QuietButton(settings, QuietButton::Tone::Edged, this))
{
    makeParts();
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        m_replay.pause();
        m_replay.goTo(place);
    });
    connect(m_play, &QuietButton::clicked, this, &ReplayBar::togglePlaying);
    connect(m_now, &QuietButton::clicked, &m_replay, &RoomReplay::end);
    connect(m_retry, &QuietButton::clicked, this, [this] { m_replay.log().retry(); });
    connect(m_restore, &QuietButton::clicked, this, [this] {
        m_replay.pause();
        Q_EMIT restoreRequested(m_restore->mapToGlobal(QPoint(0, m_restore->height())));
    });
    connect(&m_replay, &RoomReplay::stateChanged, this, &ReplayBar::showState);
    connect(&m_replay, &RoomReplay::placeChanged, this, &ReplayBar::showPlace);
    connect(&m_replay, &RoomReplay::momentChanged, this, &ReplayBar::showLegend);
    connect(&m_replay, &RoomReplay::playingChanged, this, &ReplayBar::showPlaying);
    connect(&m_replay, &RoomReplay::newsChanged, this, &ReplayBar::showNews);
    connect(&m_view, &RoomView::changed, this, &ReplayBar::showState);
    showState();
}

void ReplayBar::makeParts()
{
    const Theme &theme = m_settings.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(Space::Medium), theme.space(Space::Small), theme.space(Space::Medium),
                               theme.space(Space::Small));
    column->setSpacing(theme.space(Space::Hair));
    m_words->setSpacing(theme.space(Space::Medium));
    m_words->addWidget(m_moment);
    m_words->addWidget(m_what, 1);
    m_words->addWidget(m_legend);
    column->addLayout(m_words);
    m_row->setSpacing(theme.space(Space::Small));
    m_row->addWidget(m_play);
    m_row->addWidget(m_slider, 1);
    m_row->addWidget(m_progress, 1);
    m_row->addWidget(m_retry);
    m_row->addWidget(m_restore);
    m_row->addWidget(m_now);
    column->addLayout(m_row);
    m_moment->setWordWrap(false);
    m_moment->setObjectName(u"replayMoment"_s);
    m_what->setObjectName(u"replayWhat"_s);
    m_play->setObjectName(u"play"_s);
    m_slider->setObjectName(u"replaySlider"_s);
    m_now->setObjectName(u"backToNow"_s);
    m_restore->setObjectName(u"restoreThen"_s);
    m_restore->setIconOf(Icon::Undo);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(theme.space(Space::Small));
    m_slider->installEventFilter(this);
}

void ReplayBar::setExtent(Extent extent)
{
    if (std::exchange(m_extent, extent) == extent)
        return;
    const bool isRow = extent == Extent::Row;
    m_words->removeWidget(m_moment);
    m_row->removeWidget(m_moment);
    if (isRow)
        m_row->insertWidget(1, m_moment);
    else
        m_words->insertWidget(0, m_moment);
    m_what->setVisible(!isRow);
    showState();
    showLegend();
    Q_EMIT untoldChanged();
}

QString ReplayBar::untold() const
{
    return m_extent == Extent::Row && m_replay.state() == RoomReplay::State::On ? m_what->words() : QString();
}

void ReplayBar::showState()
{
    const RoomReplay::State state = m_replay.state();
    const bool isOn = state == RoomReplay::State::On;
    setAccessibleName(tr("Replay of the room"));
    setVisible(state != RoomReplay::State::Off);
    for (QWidget *part :
         {static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_slider), static_cast<QWidget *>(m_restore)})
        part->setVisible(isOn);
    m_progress->setVisible(state == RoomReplay::State::Loading);
    m_retry->setVisible(state == RoomReplay::State::Loading && m_replay.log().hasFailed());
    m_retry->setWords(tr("Try again"));
    m_restore->setHiddenWords(tr("Restore…"));
    if (m_extent == Extent::Whole)
        m_restore->setWords(tr("Restore…"));
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, static_cast<int>(m_replay.length()));
    m_slider->setSingleStep(1);
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    m_progress->setMaximum(static_cast<int>(m_replay.log().total()));
    m_progress->setValue(static_cast<int>(m_replay.log().entries().size()));
    m_progress->setAccessibleName(loadingWords());
    showNews();
    showPlaying();
    showPlace();
    if (std::exchange(m_shown, state) != state && isOn)
        m_slider->setFocus(Qt::OtherFocusReason);
}

QString ReplayBar::loadingWords() const
{
    if (m_replay.log().hasFailed())
        return tr("History cannot be had right now.");
    //: %1 of %2 entries
    return tr("Loading history: %1 of %2")
        .arg(m_view.locale().toString(m_replay.log().entries().size()),
             m_view.locale().toString(m_replay.log().total()));
}

void ReplayBar::showPlace()
{
    if (m_replay.state() == RoomReplay::State::Off)
        return;
    if (m_replay.state() == RoomReplay::State::Loading) {
        m_moment->setWords(loadingWords());
        m_what->setWords({});
        m_legend->setDifference({});
        return;
    }
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(m_replay.place()));
    const wire::HistoryEntry *entry = m_replay.entryAt(m_replay.place());
    const HistoryWords words = m_history.words();
    const QString moment = entry ? m_view.moment(entry->event.at) : tr("Before the first event");
    //: %1 is who, %2 what they did
    const QString what = entry ? tr("%1: %2").arg(words.who(*entry), words.what(*entry)) : QString();
    m_moment->setWords(moment);
    m_what->setWords(what);
    m_restore->setEnabled(entry != nullptr);
    // A slider would be read as a bare number.
    //: %1 is a moment, %2 what happened then
    m_slider->setAccessibleName(what.isEmpty() ? moment : tr("%1. %2").arg(moment, what));
    QAccessibleEvent said(m_slider, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
    Q_EMIT untoldChanged();
}

/// Of the moment that is shown, with the slots of then.
void ReplayBar::showLegend()
{
    const std::optional<PastMoment> &moment = m_replay.moment();
    const wire::HistoryEntry *entry = moment ? m_replay.entryAt(moment->place) : nullptr;
    m_legend->setDifference(entry && m_extent == Extent::Whole ? differenceOf(*entry, moment->room.slotTable)
                                                               : std::vector<SlotDifference>());
}

void ReplayBar::showPlaying()
{
    m_play->setIconOf(m_replay.isPlaying() ? Icon::Pause : Icon::Play);
    m_play->setHiddenWords(m_replay.isPlaying() ? tr("Pause") : tr("Play"), tr("Space"));
}

void ReplayBar::showNews()
{
    const auto news = static_cast<int>(m_replay.news());
    m_now->setWords(news > 0 ? tr("Back to now (%n new)", "events", news) : tr("Back to now"));
}

void ReplayBar::togglePlaying()
{
    if (m_replay.isPlaying())
        m_replay.pause();
    else
        m_replay.play();
}

void ReplayBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_replay.end();
    else
        QWidget::keyPressEvent(event);
}

bool ReplayBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        togglePlaying();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReplayBar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_settings.theme().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.header);
    painter.fillRect(0, 0, width(), 2, colors.accent);
}

void ReplayBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

} // namespace yak
