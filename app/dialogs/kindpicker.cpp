#include "dialogs/kindpicker.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Choice
{
    RoomKind kind;
    Icon icon;
};

// In the order in which rooms are wanted most.
constexpr std::array kChoices{Choice{RoomKind::Time, Icon::KindTime}, Choice{RoomKind::Block, Icon::KindBlock},
                              Choice{RoomKind::Date, Icon::KindDate}, Choice{RoomKind::Weekday, Icon::KindWeekday}};
constexpr int kIconSize = 32;

} // namespace

KindPicker::KindPicker(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_group(new QButtonGroup(this)),
      m_explanation(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this))
{
    auto *column = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Hair));
    column->addLayout(row);
    column->addWidget(m_explanation);
    row->setSpacing(settings.theme().space(Space::Small));
    for (size_t i = 0; i < kChoices.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(u"kind"_s + QString::number(i));
        m_group->addButton(button, static_cast<int>(kChoices[i].kind));
        row->addWidget(button, 1);
        m_buttons[i] = button;
    }
    m_explanation->setObjectName(u"kindExplanation"_s);
    m_buttons.front()->setChecked(true);
    setFocusProxy(m_buttons.front());
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        setFocusProxy(m_group->button(id));
        showExplanation();
        Q_EMIT kindChanged(static_cast<RoomKind>(id));
    });
    connect(&settings, &AppSettings::lookChanged, this, &KindPicker::applyLook);
    applyLook();
    retranslate();
}

RoomKind KindPicker::kind() const
{
    return static_cast<RoomKind>(m_group->checkedId());
}

void KindPicker::setKind(RoomKind kind)
{
    const QSignalBlocker quiet(this);
    m_group->button(static_cast<int>(kind))->setChecked(true);
}

void KindPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KindPicker::applyLook()
{
    const int size = m_settings.theme().scaled(kIconSize);
    for (size_t i = 0; i < kChoices.size(); ++i) {
        m_buttons[i]->setIcon(iconOf(kChoices[i].icon, m_settings.theme()));
        m_buttons[i]->setIconSize({size, size});
    }
}

void KindPicker::retranslate()
{
    m_group->button(static_cast<int>(RoomKind::Time))->setText(tr("Times"));
    m_group->button(static_cast<int>(RoomKind::Block))->setText(tr("Blocks"));
    m_group->button(static_cast<int>(RoomKind::Date))->setText(tr("Dates"));
    m_group->button(static_cast<int>(RoomKind::Weekday))->setText(tr("Weekdays"));
    for (QToolButton *button : m_buttons)
        button->setAccessibleName(button->text());
    showExplanation();
}

void KindPicker::showExplanation()
{
    const auto words = [this] {
        switch (kind()) {
        case RoomKind::Time:
            return tr("A meeting at some hour of some dates.");
        case RoomKind::Block:
            return tr("Named parts of a day: morning, 2nd period, lunch. They may have few places.");
        case RoomKind::Date:
            return tr("Whole days, such as a trip of three.");
        case RoomKind::Weekday:
            return tr("Hours that come again every week, such as a course.");
        }
        Q_UNREACHABLE();
    };
    m_explanation->setWords(words());
    for (QAbstractButton *button : m_group->buttons())
        button->setAccessibleDescription(button->isChecked() ? m_explanation->words() : QString());
}

} // namespace yak
