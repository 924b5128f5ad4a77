#include "windows/historyfilterbar.h"

#include "controllers/roomview.h"
#include "i18n/plaintext.h"
#include "models/historymodel.h"
#include "settings/appsettings.h"
#include "windows/flowlayout.h"
#include "windows/quietbutton.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 60;
constexpr QLatin1StringView kServer{"server"}; // in the place of a person's id
constexpr int kPauseMilliseconds = 100;        // pages come in quick succession

/// A stretch of days as an item of the list of times: from the first on, before the last; invalid for no bound.
struct Days
{
    QDate from;
    QDate before;
};

QVariant itemOf(const Days &days)
{
    return QVariantList{days.from, days.before};
}

Days daysIn(const QVariant &item)
{
    const QVariantList pair = item.toList();
    return pair.size() == 2 ? Days{pair[0].toDate(), pair[1].toDate()} : Days();
}

/// Puts items in the place of a list's, and keeps what is chosen where it is still among them.
void refill(QComboBox *box, const QList<std::pair<QString, QVariant>> &items)
{
    const QSignalBlocker blocker(box);
    const QVariant chosen = box->currentData();
    box->clear();
    for (const auto &[words, item] : items)
        box->addItem(words, item);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

} // namespace

HistoryFilterBar::HistoryFilterBar(HistoryModel &model, const RoomView &view, const AppSettings &settings,
                                   std::function<Instant()> now, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_view(view),
      m_now(std::move(now)),
      m_people(new QComboBox(this)),
      m_times(new QComboBox(this)),
      m_slot(new QuietButton(settings, QuietButton::Tone::Edged, this))
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setGaps(settings.theme().space(Space::Small), settings.theme().space(Space::Hair));
    for (QWidget *part :
         {static_cast<QWidget *>(m_people), static_cast<QWidget *>(m_times), static_cast<QWidget *>(m_slot)})
        flow->addWidget(part);
    for (QComboBox *box : {m_people, m_times}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::activated, this, &HistoryFilterBar::apply);
    }
    m_people->setObjectName(u"historyPeople"_s);
    m_times->setObjectName(u"historyTimes"_s);
    m_slot->setObjectName(u"historySlot"_s);
    m_slot->setIconOf(Icon::Cross);
    m_slot->hide();
    connect(m_slot, &QuietButton::clicked, this, [this] { setSlot({}); });
    // Days and people are known as far as history is.
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&model.log(), &HistoryLog::stateChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] {
        fillPeople();
        fillTimes();
    });
    connect(&view, &RoomView::changed, this, &HistoryFilterBar::retranslate);
    connect(&model, &HistoryModel::modelReset, this, &HistoryFilterBar::showSlot); // slots may have moved
    retranslate();
}

void HistoryFilterBar::setSlot(Range units)
{
    HistoryFilter filter = m_model.filter();
    filter.slot = units;
    m_model.setFilter(filter);
    showSlot();
}

void HistoryFilterBar::clear()
{
    m_people->setCurrentIndex(0);
    m_times->setCurrentIndex(0);
    m_model.setFilter({});
    showSlot();
}

QDate HistoryFilterBar::today() const
{
    return m_view.zone().wallTime(m_now()).date;
}

void HistoryFilterBar::fillPeople()
{
    if (m_people->view()->isVisible())
        return;
    QList<std::pair<QString, QVariant>> items{{tr("Everybody"), QString()}};
    for (const auto &[name, id] : m_model.people())
        items.append({name, id.text()});
    //: In a list of people whose doings are shown: what the server did by itself
    items.append({tr("The server"), QString(kServer)});
    refill(m_people, items);
}

void HistoryFilterBar::fillTimes()
{
    if (m_times->view()->isVisible())
        return;
    const QDate now = today();
    QList<std::pair<QString, QVariant>> items{
        {tr("All time"), itemOf({})},
        {tr("Today"), itemOf({now, {}})},
        {tr("Last 7 days"), itemOf({now.addDays(-6), {}})},
        {tr("Last 30 days"), itemOf({now.addDays(-29), {}})},
    };
    TimeSpan last;
    for (const wire::HistoryEntry &entry : m_model.log().entries()) {
        if (entry.event.at >= last.from && entry.event.at < last.to)
            continue;
        if (items.size() > kMostDays)
            break;
        const QDate day = m_view.zone().wallTime(entry.event.at).date;
        last = m_view.zone().civilDay(day).value_or(TimeSpan());
        items.append({m_view.words().date(day), itemOf({day, day.addDays(1)})});
    }
    refill(m_times, items);
}

void HistoryFilterBar::apply()
{
    HistoryFilter filter = m_model.filter();
    filter.since.reset();
    filter.until.reset();
    const QString whose = m_people->currentData().toString();
    filter.doer = whose == kServer ? HistoryFilter::Doer::Server : HistoryFilter::Doer::Anybody;
    filter.person = ParticipantId::parse(whose).value_or(ParticipantId());
    const Days days = daysIn(m_times->currentData());
    if (days.from.isValid())
        filter.since = m_view.zone().resolve(days.from, 0).first;
    if (days.before.isValid())
        filter.until = m_view.zone().resolve(days.before, 0).first;
    m_model.setFilter(filter);
}

void HistoryFilterBar::retranslate()
{
    m_people->setAccessibleName(tr("Whose history"));
    m_times->setAccessibleName(tr("History of when"));
    fillPeople();
    fillTimes();
    showSlot();
}

void HistoryFilterBar::showSlot()
{
    const Range units = m_model.filter().slot;
    m_slot->setVisible(!units.isEmpty());
    if (!units.isEmpty()) {
        m_slot->setWords(plainAction(m_view.when(units)));
        m_slot->setToolTip(tr("Only what was said about this is shown. Press to see everything."));
        m_slot->setAccessibleDescription(m_slot->toolTip());
    }
    updateGeometry();
}

void HistoryFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
