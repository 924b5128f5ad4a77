#include "dialogs/newroomhours.h"

#include "dialogs/hourseditor.h"
#include "dialogs/textlabel.h"
#include "i18n/timetext.h"
#include "i18n/wordlist.h"
#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr WallRange kWholeDay{0, 24 * 60};

}

NewRoomHours::NewRoomHours(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_column(new QVBoxLayout(this)),
      m_editor(new HoursEditor(settings, this)),
      m_add(new QToolButton(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(settings.theme().space(Space::Small));
    m_add->setAutoRaise(true);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setObjectName(u"addOwnHours"_s);
    connect(m_editor, &HoursEditor::rangesChanged, this, &NewRoomHours::takeEdited);
    connect(m_add, &QToolButton::clicked, this, &NewRoomHours::addOwn);
    connect(&settings, &AppSettings::lookChanged, this, &NewRoomHours::showWords);
    connect(&settings, &AppSettings::timeStyleChanged, this, &NewRoomHours::showWords);
    rebuild();
}

void NewRoomHours::setHours(const QList<WallRange> &usual, const QList<OwnHours> &own)
{
    m_usual = usual;
    m_own = own;
    m_edited = -1;
    rebuild();
}

void NewRoomHours::setSlotMinutes(int minutes)
{
    m_editor->setSlotMinutes(minutes);
}

void NewRoomHours::setDates(const QList<QDate> &dates)
{
    m_dates = dates;
    for (OwnHours &own : m_own)
        own.dates.removeIf([&dates](QDate date) { return !dates.contains(date); });
    dropEmpty();
    showWords();
}

void NewRoomHours::setOwn(Own own)
{
    m_ownHours = own;
    if (own == Own::Absent)
        edit(-1);
    showWords();
}

void NewRoomHours::edit(int index)
{
    if (m_edited == index)
        return;
    m_edited = index;
    dropEmpty();
    rebuild();
    Q_EMIT editedChanged();
}

void NewRoomHours::setEditedDates(const QList<QDate> &dates)
{
    if (m_edited < 0)
        return;
    for (OwnHours &own : m_own)
        own.dates.removeIf([&dates](QDate date) { return dates.contains(date); });
    m_own[m_edited].dates = dates;
    showWords();
    Q_EMIT hoursChanged();
}

void NewRoomHours::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QWidget::changeEvent(event);
}

void NewRoomHours::addOwn()
{
    m_own.append({{}, m_usual});
    m_edited = static_cast<int>(m_own.size()) - 1;
    rebuild();
    Q_EMIT editedChanged();
}

void NewRoomHours::removeOwn(int index)
{
    m_own.removeAt(index);
    m_edited = -1;
    rebuild();
    Q_EMIT editedChanged();
    Q_EMIT hoursChanged();
}

void NewRoomHours::dropEmpty()
{
    for (int i = static_cast<int>(m_own.size()) - 1; i >= 0; --i) {
        if (i == m_edited || !m_own[i].dates.isEmpty())
            continue;
        m_own.removeAt(i);
        if (i < m_edited)
            --m_edited;
    }
    if (m_headers.size() != static_cast<size_t>(m_own.size()) + 1)
        rebuild();
}

void NewRoomHours::takeEdited()
{
    (m_edited < 0 ? m_usual : m_own[m_edited].hours) = m_editor->ranges();
    showWords();
    Q_EMIT hoursChanged();
}

NewRoomHours::Header NewRoomHours::makeHeader(int index)
{
    Header header;
    header.widget = new QWidget(this);
    header.title = new QToolButton(header.widget);
    header.hours = new TextLabel(m_settings, {TextLabel::Tone::Muted, TextSize::Small}, header.widget);
    header.remove = new QToolButton(header.widget);
    header.title->setAutoRaise(true);
    header.title->setCheckable(true);
    header.title->setFocusPolicy(Qt::StrongFocus);
    header.remove->setAutoRaise(true);
    header.remove->setFocusPolicy(Qt::StrongFocus);
    header.remove->setVisible(index >= 0);
    header.title->setObjectName(index < 0 ? u"usualHours"_s : u"ownHours"_s);
    auto *line = new QHBoxLayout(header.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(header.title);
    line->addWidget(header.hours, 1);
    line->addWidget(header.remove);
    connect(header.title, &QToolButton::clicked, this, [this, index] {
        edit(index);
        showWords();
    });
    connect(header.remove, &QToolButton::clicked, this, [this, index] { removeOwn(index); });
    return header;
}

void NewRoomHours::rebuild()
{
    for (const Header &header : m_headers) {
        header.widget->hide(); // a header may be removed by a click on its own button
        header.widget->deleteLater();
    }
    m_headers.clear();
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
    for (int index = -1; index < m_own.size(); ++index) {
        m_headers.push_back(makeHeader(index));
        m_column->addWidget(m_headers.back().widget);
        if (index == m_edited)
            m_column->addWidget(m_editor);
    }
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    const QSignalBlocker quiet(m_editor);
    m_editor->setRanges(m_edited < 0 ? m_usual : m_own[m_edited].hours);
    orderFocus();
    showWords();
}

void NewRoomHours::orderFocus()
{
    QList<QWidget *> order{this};
    for (size_t i = 0; i < m_headers.size(); ++i) {
        order << m_headers[i].title << m_headers[i].remove;
        if (static_cast<int>(i) - 1 == m_edited)
            order += m_editor->focusOrder();
    }
    order << m_add;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void NewRoomHours::showWords()
{
    m_add->setText(tr("Other hours on some dates"));
    m_add->setIcon(iconOf(Icon::Plus, m_settings.theme()));
    m_add->setEnabled(m_dates.size() > 1);
    m_add->setVisible(m_ownHours == Own::Offered);
    for (size_t i = 0; i < m_headers.size(); ++i) {
        const Header &header = m_headers[i];
        const int index = static_cast<int>(i) - 1;
        header.title->setText(titleOf(index));
        header.title->setChecked(index == m_edited);
        header.remove->setIcon(iconOf(Icon::Cross, m_settings.theme()));
        header.remove->setToolTip(tr("Remove these own hours"));
        header.remove->setAccessibleName(header.remove->toolTip());
        header.hours->setWords(index == m_edited ? QString() : hoursText(index < 0 ? m_usual : m_own[index].hours));
        // With one set there is nothing to choose.
        header.widget->setVisible(!m_own.isEmpty() && m_ownHours == Own::Offered);
    }
}

QString NewRoomHours::titleOf(int index) const
{
    if (index < 0)
        return tr("Usual hours");
    const QList<QDate> &dates = m_own[index].dates;
    if (dates.isEmpty())
        return tr("Pick dates above");
    const TimeText times(m_settings);
    if (dates.size() > 2)
        return tr("%n date(s)", nullptr, static_cast<int>(dates.size()));
    QStringList days;
    for (const QDate date : dates)
        days.append(times.date(date));
    return wordList(m_settings.locale(), days);
}

QString NewRoomHours::hoursText(const QList<WallRange> &hours) const
{
    if (hours == QList{kWholeDay})
        return tr("All day");
    const TimeText times(m_settings);
    QStringList texts;
    for (const WallRange range : hours)
        texts.append(times.timeRange(range.from, range.to));
    return texts.join(u", "_s);
}

} // namespace yak
