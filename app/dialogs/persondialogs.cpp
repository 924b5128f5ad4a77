#include "dialogs/persondialogs.h"

#include "dialogs/deadlineedit.h"
#include "dialogs/formfield.h"
#include "model/limits.h"
#include "model/person.h"

#include <QSpinBox>

namespace yak {

using namespace Qt::StringLiterals;

WeightDialog::WeightDialog(const AppSettings &settings, const Person &person, Send setWeight, QWidget *parent)
    : FormDialog(settings, parent), m_set(std::move(setWeight)), m_weight(new QSpinBox(this))
{
    setWindowTitle(tr("Weight"));
    m_weight->setObjectName(u"weight"_s);
    m_weight->setRange(limits::kWeightMin, limits::kWeightMax);
    m_weight->setValue(person.weight);
    FormField *field = addField(u"weight"_s, m_weight);
    //: %1 is a name
    field->setLabel(tr("&Weight of %1").arg(QString(person.name).replace(u'&', "&&"_L1)));
    field->setHint(
        tr("Times are ranked by the weights of those who can come. 1 is usual, 3 counts like three people."));
    setAccept(tr("Set"));
    m_weight->selectAll();
    m_weight->setFocus();
}

bool WeightDialog::send()
{
    m_set(m_weight->value(), taker());
    return true;
}

MoreTimeDialog::MoreTimeDialog(const AppSettings &settings, const Person &person, const Clockwork &clockwork,
                               QWidget *parent)
    : FormDialog(settings, parent), m_set(clockwork.setDeadline), m_deadline(new DeadlineEdit(settings, this))
{
    setWindowTitle(tr("More time"));
    const QDate today = clockwork.zone.wallTime(clockwork.now).date;
    m_deadline->setZone(clockwork.zone);
    m_deadline->setToday(today);
    m_deadline->setSuggestion(today.addDays(1), 18 * 60);
    m_deadline->setDeadline(person.deadline);
    FormField *field = addField(u"deadline"_s, m_deadline);
    //: %1 is a name
    field->setLabel(tr("%1 may answer until").arg(QString(person.name).replace(u'&', "&&"_L1)));
    field->setHint(tr("Without a time of their own, the room's deadline counts."));
    setAccept(tr("Set"));
}

bool MoreTimeDialog::send()
{
    m_set(m_deadline->deadline(), taker());
    return true;
}

} // namespace yak
