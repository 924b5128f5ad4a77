#include "dialogs/persondialogs.h"

#include "dialogs/deadlineedit.h"
#include "dialogs/formfield.h"
#include "i18n/plaintext.h"
#include "model/limits.h"
#include "model/person.h"

#include <QSpinBox>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEvening = 18 * 60;

} // namespace

WeightDialog::WeightDialog(const AppSettings &settings, const Person &person, Send setWeight, QWidget *parent)
    : FormDialog(settings, parent),
      m_set(std::move(setWeight)),
      m_person(plainAction(person.name)),
      m_weight(new QSpinBox(this))
{
    m_weight->setObjectName(u"weight"_s);
    m_weight->setRange(limits::kWeightMin, limits::kWeightMax);
    m_weight->setValue(person.weight);
    m_field = addField(u"weight"_s, m_weight);
    WeightDialog::retranslate();
    m_weight->selectAll();
    m_weight->setFocus();
}

void WeightDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Weight"));
    //: %1 is a name
    m_field->setLabel(tr("&Weight of %1").arg(m_person));
    m_field->setHint(
        tr("Times are ranked by the weights of those who can come. 1 is usual, 3 counts like three people."));
    setAccept(tr("Set"));
}

bool WeightDialog::send()
{
    m_set(m_weight->value(), taker());
    return true;
}

MoreTimeDialog::MoreTimeDialog(const AppSettings &settings, const Person &person, const Clockwork &clockwork,
                               QWidget *parent)
    : FormDialog(settings, parent),
      m_set(clockwork.setDeadline),
      m_person(plainAction(person.name)),
      m_deadline(new DeadlineEdit(settings, this))
{
    const QDate today = clockwork.zone.wallTime(clockwork.now).date;
    m_deadline->setZone(clockwork.zone);
    m_deadline->setToday(today);
    m_deadline->setSuggestion(today.addDays(1), kEvening);
    m_deadline->setDeadline(person.deadline ? person.deadline
                                            : clockwork.zone.resolve(today.addDays(1), kEvening).first);
    m_field = addField(u"deadline"_s, m_deadline);
    MoreTimeDialog::retranslate();
}

void MoreTimeDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("More time"));
    //: %1 is a name
    m_field->setLabel(tr("%1 may answer until").arg(m_person));
    m_field->setHint(tr("Without a time of their own, the room's deadline counts."));
    setAccept(tr("Set"));
}

bool MoreTimeDialog::send()
{
    m_set(m_deadline->deadline(), taker());
    return true;
}

} // namespace yak
