#include "dialogs/keepchoice.h"

#include "dialogs/textlabel.h"
#include "models/zoneplaces.h"
#include "settings/appsettings.h"

#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <cstdlib>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// When a slot is, whose key is a moment or a minute of the week.
Instant momentOf(const Plan &plan, const Zone &zone, SlotKey slot)
{
    const auto *weekdays = std::get_if<WeekdayPlan>(&plan);
    return weekdays ? instantInWeek(zone, weekdays->referenceWeek, slot) : Instant::fromMinutes(slot);
}

} // namespace

KeepChoice::KeepChoice(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_question(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Small));
    column->addWidget(m_question);
    m_moments = addOption(u"keepMoments"_s);
    m_wallTimes = addOption(u"keepWallTimes"_s);
    m_moments.button->setChecked(true);
    connect(m_moments.button, &QRadioButton::clicked, this, [this] { Q_EMIT keepChosen(Keep::Moments); });
    connect(m_wallTimes.button, &QRadioButton::clicked, this, [this] { Q_EMIT keepChosen(Keep::WallTimes); });
    connect(&settings, &AppSettings::timeStyleChanged, this, &KeepChoice::retranslate);
}

KeepChoice::Option KeepChoice::addOption(const QString &name)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    Option option{new QRadioButton(this), new TextLabel(m_settings, {TextLabel::Tone::Muted}, this)};
    option.button->setObjectName(name);
    column->addWidget(option.button);
    auto *below = new QHBoxLayout;
    below->addSpacing(style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                      style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing));
    below->addWidget(option.example, 1);
    column->addLayout(below);
    return option;
}

void KeepChoice::ask(const Plan &plan, const Zone &zone)
{
    m_plan = plan;
    m_zone = zone;
    retranslate();
}

Keep KeepChoice::keep() const
{
    return m_moments.button->isChecked() ? Keep::Moments : Keep::WallTimes;
}

void KeepChoice::setKeep(Keep keep)
{
    (keep == Keep::Moments ? m_moments : m_wallTimes).button->setChecked(true);
}

void KeepChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeepChoice::mouseReleaseEvent(QMouseEvent *event)
{
    // An example stands for its answer.
    const QWidget *under = childAt(event->position().toPoint());
    for (const Option &option : {m_moments, m_wallTimes}) {
        if (under == option.example && event->button() == Qt::LeftButton)
            option.button->click();
    }
}

void KeepChoice::retranslate()
{
    const Result<Zone> from = Zone::find(zoneId(m_plan));
    if (!m_zone || !from)
        return;
    const Language language = m_settings.language();
    //: Another time zone for a room; %1 and %2 are cities
    m_question->setWords(
        tr("From %1 to %2: what stays?").arg(zoneCity(from->id(), language), zoneCity(m_zone->id(), language)));
    m_moments.button->setText(tr("The moments"));
    m_wallTimes.button->setText(tr("The times on the clock"));
    const Result<PlannedSlots> planned = makeSlots(m_plan);
    m_moments.example->setVisible(planned.has_value());
    m_wallTimes.example->setVisible(planned.has_value());
    if (planned)
        showExample(*from, planned->table.key(0));
    m_moments.button->setAccessibleDescription(m_moments.example->words());
    m_wallTimes.button->setAccessibleDescription(m_wallTimes.example->words());
}

void KeepChoice::showExample(const Zone &from, SlotKey slot)
{
    const TimeText times(m_settings);
    const QString here = zoneCity(from.id(), m_settings.language());
    const QString there = zoneCity(m_zone->id(), m_settings.language());
    const QString before = kindText(m_plan, times, from)->shortStart(slot);
    const QString after = kindText(m_plan, times, *m_zone)->shortStart(slot);
    //: %1 is a day and time in the city %2, %3 the day and time in the city %4 at that very moment
    m_moments.example->setWords(tr("%1 in %2 is %3 in %4, the same moment. All answers stay true; only the clock "
                                   "they are told by is another.")
                                    .arg(before, here, after, there));

    const Instant was = momentOf(m_plan, from, slot);
    const WallTime wall = from.wallTime(was);
    const Instant is = m_zone->resolve(wall.date, wall.minuteOfDay).first;
    const QString clock = times.time(wall.minuteOfDay);
    const QString by = TimeText::duration(std::abs(is.minutes() - was.minutes()));
    const QString words = is > was
                              //: %1 is a time of day, %2 a city, %3 is how long, such as "8 h"
                              ? tr("The clock still says %1, from now on in %2: that is %3 later. Answers go along, so "
                                   "ask people to look over "
                                   "theirs.")
                              //: %1 is a time of day, %2 a city, %3 is how long, such as "8 h"
                              : tr("The clock still says %1, from now on in %2: that is %3 earlier. Answers go along, "
                                   "so ask people to look over "
                                   "theirs.");
    m_wallTimes.example->setWords(words.arg(clock, there, by));
}

} // namespace yak
