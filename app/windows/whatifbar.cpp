#include "windows/whatifbar.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"
#include "windows/roomdesk.h"
#include "windows/whatifmenu.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

WhatIfBar::WhatIfBar(RoomDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_words(new TextLabel(desk.settings, {TextLabel::Tone::Plain, TextSize::Small}, this)),
      m_suppose(new QuietButton(desk.settings, QuietButton::Tone::Plain, this)),
      m_back(new QuietButton(desk.settings, QuietButton::Tone::Plain, this))
{
    const Theme &theme = desk.settings.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(Space::Medium), theme.space(Space::Hair), theme.space(Space::Small),
                            theme.space(Space::Hair));
    row->setSpacing(theme.space(Space::Small));
    row->addWidget(m_words, 1);
    row->addWidget(m_back);
    row->addWidget(m_suppose);
    m_words->setObjectName(u"supposed"_s);
    m_suppose->setObjectName(u"suppose"_s);
    m_back->setObjectName(u"backToRoom"_s);
    m_suppose->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_suppose);
    menu->setObjectName(u"whatIfMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (QMenu *old : menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
            old->deleteLater();
        menu->clear();
        WhatIfMenu(m_desk).fill(*menu);
    });
    m_suppose->setMenu(menu);
    connect(m_back, &QuietButton::clicked, &desk.whatIf, &RoomWhatIf::clear);
    connect(&desk.whatIf, &RoomWhatIf::changed, this, &WhatIfBar::refresh);
    connect(&desk.model(), &RoomModel::peopleChanged, this, &WhatIfBar::refresh);
    connect(&desk.view, &RoomView::changed, this, &WhatIfBar::refresh);
    refresh();
}

QString WhatIfBar::words() const
{
    const WhatIf &value = m_desk.whatIf.value();
    const auto nameOf = [this](const ParticipantId &who) { return m_desk.room().person(who)->name; };
    QStringList parts;
    QStringList without;
    for (const Person &person : m_desk.room().people) {
        if (value.leftOut.contains(person.id))
            without.append(person.name);
    }
    if (!without.isEmpty())
        //: Part of what is supposed: %1 are the names of those who are left out
        parts.append(tr("without %1").arg(m_desk.view.names(without)));
    for (const Person &person : m_desk.room().people) {
        if (const auto required = value.required.constFind(person.id); required != value.required.cend())
            //: Part of what is supposed: %1 is a name
            parts.append((*required ? tr("%1 required") : tr("%1 not required")).arg(nameOf(person.id)));
        if (const auto weight = value.weights.constFind(person.id); weight != value.weights.cend())
            //: Part of what is supposed: %1 is a name, %2 a number from 1 to 100
            parts.append(tr("%1 with weight %2").arg(nameOf(person.id), m_desk.view.locale().toString(*weight)));
    }
    if (value.duration)
        parts.append(m_desk.view.length(*value.duration));
    //: %1 is a list such as "without 지수, Amir required, 90 min"
    return parts.isEmpty() ? QString() : tr("Supposed: %1").arg(parts.join(u", "_s));
}

void WhatIfBar::refresh()
{
    const bool isActive = m_desk.whatIf.isActive();
    m_words->setWords(words());
    m_back->setWords(tr("As it is"));
    m_back->setToolTip(tr("Shows the best times of the room as it is"));
    m_back->setVisible(isActive);
    m_suppose->setWords(tr("What if…"));
    m_suppose->setToolTip(tr("Leaves people out, or supposes another length or weight, on this screen only"));
    update();
}

void WhatIfBar::paintEvent(QPaintEvent *)
{
    if (m_desk.whatIf.isActive())
        QPainter(this).fillRect(rect(), m_desk.settings.theme().colors().header);
}

void WhatIfBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace yak
