#include "charts/sharedchart.h"

#include "controllers/roomview.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kShownNames = 12;
constexpr int kParts = 2;
} // namespace

SharedChart::SharedChart(const ChartSources &sources, RoomFigures &figures, QWidget *parent)
    : BarsFace({sources.settings, sources.modules}, kParts, parent),
      m_sources(sources),
      m_figures(figures),
      m_picker(new QComboBox(this))
{
    setObjectName(u"sharedChart"_s);
    m_picker->setObjectName(u"picker"_s);
    m_picker->setEditable(true); // so that one of hundreds is found by typing
    m_picker->setInsertPolicy(QComboBox::NoInsert);
    m_picker->setMaxVisibleItems(kShownNames);
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picker->setMinimumContentsLength(kShownNames);
    m_picker->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_picker->completer()->setFilterMode(Qt::MatchContains);
    addControl(m_picker);
    connect(m_picker, &QComboBox::activated, this, &SharedChart::pick);
    connect(m_picker->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int found = m_picker->findText(m_picker->currentText(), Qt::MatchFixedString);
        if (found >= 0)
            pick(found);
        m_picker->setEditText(m_picker->itemText(m_picker->currentIndex()));
    });
    connect(&figures, &RoomFigures::changed, this, &SharedChart::refresh);
    connect(&sources.view, &RoomView::changed, this, &SharedChart::refresh);
    connect(&sources.model, &RoomModel::settingsChanged, this, &SharedChart::refresh);
}

QString SharedChart::question() const
{
    return tr("Who shares the most time with whom?");
}

QString SharedChart::title() const
{
    if (m_figures.person().isNull())
        return question();
    //: %1 is a name
    return tr("Who shares the most time with %1?").arg(nameOf(m_figures.person()));
}

QString SharedChart::nameOf(const ParticipantId &person) const
{
    const Person *present = m_sources.model.room().person(person);
    return present ? present->name : QString();
}

void SharedChart::fillPicker()
{
    QList<std::pair<QString, ParticipantId>> people;
    const Room &room = m_sources.model.room();
    for (const Person &person : room.people) {
        if (!room.answerOf(person.id).isEmpty())
            people.append({person.name, person.id});
    }
    std::sort(people.begin(), people.end(),
              [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    QStringList ids{QString()};
    for (const auto &[name, id] : std::as_const(people))
        ids.append(id.text());
    QStringList known;
    for (int row = 0; row < m_picker->count(); ++row)
        known.append(m_picker->itemData(row).toString());
    const QString everybody = tr("All pairs");
    m_picker->setAccessibleName(tr("Whose shared time"));
    if (known == ids && m_picker->itemText(0) == everybody)
        return;
    if (m_picker->lineEdit()->hasFocus() && m_picker->lineEdit()->isModified())
        return; // not under the hands of somebody who types
    const QSignalBlocker silent(m_picker);
    m_picker->clear();
    m_picker->addItem(everybody, QString());
    for (const auto &[name, id] : std::as_const(people))
        m_picker->addItem(name, id.text());
    m_picker->setCurrentIndex(std::max(0, static_cast<int>(ids.indexOf(m_figures.person().text()))));
}

void SharedChart::pick(int index)
{
    m_picker->setCurrentIndex(index);
    m_figures.setPerson(ParticipantId::parse(m_picker->itemData(index).toString()).value_or(ParticipantId()));
}

double SharedChart::lengthOf(int slotCount) const
{
    const bool isTime = weekRowsOf(m_sources.model.room().settings.plan) == WeekRows::Hours;
    const auto units = static_cast<double>(slotCount * m_sources.model.room().slotTable.unitsPerSlot());
    return isTime ? units / 60 : slotCount;
}

QString SharedChart::amount(int slotCount) const
{
    return m_sources.view.length(slotCount * m_sources.model.room().slotTable.unitsPerSlot());
}

QString SharedChart::sentence(const SharedPair &pair) const
{
    if (pair.able == 0) {
        //: Two names
        return tr("%1 and %2 share nothing.").arg(nameOf(pair.first), nameOf(pair.second));
    }
    if (pair.able == pair.yes) {
        //: Two names and a length of time
        return tr("%1 and %2 share %3.").arg(nameOf(pair.first), nameOf(pair.second), amount(pair.able));
    }
    //: The same; of that length, %4 is only if needed
    return tr("%1 and %2 share %3, of which %4 if needed.")
        .arg(nameOf(pair.first), nameOf(pair.second), amount(pair.able), amount(pair.able - pair.yes));
}

void SharedChart::follow()
{
    const std::optional<Figures> &figures = m_figures.figures();
    m_picker->setVisible(figures && figures->answered > 1);
    fillPicker();
    if (!figures) {
        showNote(tr("Counting…"));
        return;
    }
    if (figures->answered == 0) {
        showNote(tr("Nobody has answered yet."));
        return;
    }
    if (figures->pairs == 0) {
        showNote(m_figures.person().isNull() || figures->answered == 1
                     ? tr("Just one person has answered. It takes two to share time.")
                     : tr("This person has not answered yet."));
        return;
    }
    m_pairs.clear();
    for (const SharedPair &pair : figures->mostShared)
        m_pairs.append(pair);
    if (figures->pairs > figures->mostShared.size() + figures->leastShared.size())
        m_pairs.append(std::nullopt);
    for (const SharedPair &pair : figures->leastShared)
        m_pairs.append(pair);
    QList<Bar> bars;
    QStringList spoken;
    for (const std::optional<SharedPair> &pair : std::as_const(m_pairs)) {
        spoken.append(pair ? sentence(*pair) : u"…"_s);
        bars.append(pair ? Bar{{lengthOf(pair->yes), lengthOf(pair->able - pair->yes)}, spoken.last()} : Bar{});
    }
    setBars({{tr("Both can"), Ink::Yes}, {tr("If needed"), Ink::IfNeeded}}, bars);
    tell({spoken.constFirst(), spokenList(spoken)});
}

QString SharedChart::labelOf(int bar, const QFontMetrics &metrics, int width) const
{
    const std::optional<SharedPair> &pair = m_pairs[bar];
    if (!pair)
        return u"⋯"_s;
    const auto shortName = [&](const ParticipantId &person, int widest) {
        return metrics.elidedText(nameOf(person), Qt::ElideRight, widest);
    };
    if (!m_figures.person().isNull())
        return shortName(pair->second, width);
    return u"%1 · %2"_s.arg(shortName(pair->first, width / 2), shortName(pair->second, width / 2));
}

QString SharedChart::lengthWords(int length) const
{
    if (length == 0 || weekRowsOf(m_sources.model.room().settings.plan) != WeekRows::Hours)
        return m_sources.view.locale().toString(length);
    return m_sources.view.length(length * qint64{60});
}

} // namespace yak
