#include "dialogs/monthcalendar.h"

#include "dialogs/textlabel.h"
#include "i18n/timetext.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace yak {

MonthCalendar::MonthCalendar(const AppSettings &settings, MonthGrid::Picking picking, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_grid(new MonthGrid(settings, picking, this)),
      m_title(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_back(new QToolButton(this)),
      m_forward(new QToolButton(this))
{
    auto *header = new QHBoxLayout;
    header->addWidget(m_back);
    header->addWidget(m_title, 1);
    header->addWidget(m_forward);
    m_title->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Hair));
    column->addLayout(header);
    column->addWidget(m_grid);
    for (QToolButton *button : {m_back, m_forward}) {
        button->setAutoRaise(true);
        // The grid's own keys turn the page; two more stops for Tab would be in the way.
        button->setFocusPolicy(Qt::NoFocus);
    }
    setFocusProxy(m_grid);
    connect(m_back, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_grid, &MonthGrid::monthChanged, this, &MonthCalendar::retranslate);
    connect(&settings, &AppSettings::lookChanged, this, &MonthCalendar::applyLook);
    connect(&settings, &AppSettings::timeStyleChanged, this, &MonthCalendar::retranslate);
    applyLook();
    retranslate();
}

void MonthCalendar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MonthCalendar::applyLook()
{
    m_back->setIcon(iconOf(Icon::Back, m_settings.theme()));
    m_forward->setIcon(iconOf(Icon::Forward, m_settings.theme()));
}

void MonthCalendar::retranslate()
{
    m_title->setWords(TimeText(m_settings).month(m_grid->sheet().firstOfMonth()));
    m_back->setToolTip(tr("Month before"));
    m_forward->setToolTip(tr("Month after"));
    m_back->setAccessibleName(m_back->toolTip());
    m_forward->setAccessibleName(m_forward->toolTip());
    m_grid->update();
}

void MonthCalendar::turn(int months)
{
    m_grid->showMonth(m_grid->sheet().firstOfMonth().addMonths(months));
}

} // namespace yak
