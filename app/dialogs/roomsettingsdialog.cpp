#include "dialogs/roomsettingsdialog.h"

#include "controllers/roomview.h"
#include "dialogs/accentbutton.h"
#include "dialogs/newroomform.h"
#include "dialogs/roomsettingsdraft.h"
#include "dialogs/textlabel.h"
#include "i18n/problemtext.h"
#include "model/validation.h"
#include "models/candidatewords.h"
#include "models/historywords.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"

#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

RoomSettingsDialog::RoomSettingsDialog(const Sources &sources, QWidget *parent)
    : FormDialog(sources.settings, parent),
      m_from(sources),
      m_base(sources.model.room().settings),
      m_baseRevision(sources.model.room().settingsRevision),
      m_form(new NewRoomForm(sources.settings, sources.clock, this)),
      m_warning(new TextLabel(sources.settings, {TextLabel::Tone::Warn}, this))
{
    body()->addWidget(m_form, 1);
    body()->addWidget(m_warning);
    m_warning->setObjectName(u"warning"_s);
    m_form->hideFields({u"kind"_s, u"name"_s, u"zone"_s, u"pin"_s, u"password"_s, u"server"_s});
    m_form->setDraft(draftOf(m_base));
    connect(m_form, &NewRoomForm::draftChanged, this, &RoomSettingsDialog::updateWarning);
    RoomSettingsDialog::retranslate();
    resize(settings().theme().scaled(560), settings().theme().scaled(680));
}

void RoomSettingsDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Room settings"));
    setAccept(tr("Save"));
    updateWarning();
}

void RoomSettingsDialog::goTo(const QString &field)
{
    m_form->goTo(field);
}

QString RoomSettingsDialog::warning() const
{
    return m_warning->isHidden() ? QString() : m_warning->words();
}

SettingsPatch RoomSettingsDialog::patch() const
{
    return changesOf(m_form->draft(), m_base);
}

void RoomSettingsDialog::updateWarning()
{
    const SettingsPatch changes = patch();
    acceptButton()->setEnabled(!changes.isEmpty());
    QList<ParticipantId> people;
    if (changes.plan)
        people = answeredByWhom(m_from.model.room(), *changes.plan);
    const CandidateWords words(m_from.model.room(), m_from.view);
    //: %1 are names
    m_warning->setWords(tr("Times that would go have answers of %1. The answers are kept and come back with the times.")
                            .arg(m_from.view.names(words.namesOf(people), 5)));
    m_warning->setVisible(!people.isEmpty());
}

bool RoomSettingsDialog::send()
{
    const SettingsPatch changes = patch();
    const QList<Problem> problems = problemsOf(changes, m_base, m_from.clock.now());
    if (!problems.isEmpty()) {
        m_form->showProblem(problems.first());
        return false;
    }
    m_from.change({m_baseRevision, changes}, taker());
    return true;
}

QString RoomSettingsDialog::whatChanged(const SettingsPatch &present) const
{
    QStringList lines{tr("Somebody changed this meanwhile:")};
    for (const QString &field : fieldsOf(present)) {
        //: %1 is a setting, %2 what it says now
        lines.append(
            tr("%1: %2").arg(settingText(field), valueText(present, field, kindOf(m_base.plan), m_from.view.words())));
    }
    lines.append(tr("Save again to put yours in its place."));
    return lines.join(u'\n');
}

bool RoomSettingsDialog::showRefusal(const wire::Refused &refusal)
{
    if (refusal.code == ErrorCode::Stale && refusal.present && refusal.settingsRevision) {
        // Saving again then puts the own values in place of these, knowingly.
        m_base = patched(m_base, *refusal.present);
        m_baseRevision = *refusal.settingsRevision;
        showProblem([this, present = *refusal.present] { return whatChanged(present); });
        acceptButton()->setEnabled(!patch().isEmpty());
        return true;
    }
    if (const std::optional<Problem> problem = problemOf(refusal)) {
        m_form->showProblem(*problem);
        return true;
    }
    return false;
}

} // namespace yak
