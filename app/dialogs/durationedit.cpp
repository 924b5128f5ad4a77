#include "dialogs/durationedit.h"

#include "i18n/timetext.h"
#include "i18n/typedtime.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QLineEdit>

#include <array>

namespace yak {

namespace {

constexpr std::array kUsual{15, 30, 45, 50, 60, 90, 120, 180, 240};

}

DurationEdit::DurationEdit(const AppSettings &settings, QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr); // it would finish "1 h" to "1 h 30 min"
    connect(this, &QComboBox::activated, this, [this](int index) { take(itemText(index)); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { take(currentText()); });
    connect(&settings, &AppSettings::timeStyleChanged, this, &DurationEdit::retranslate);
    retranslate();
}

void DurationEdit::setMinutes(qint64 minutes)
{
    m_minutes = minutes;
    setEditText(TimeText::duration(minutes));
}

void DurationEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

void DurationEdit::take(const QString &typed)
{
    const auto minutes = typedDuration(typed);
    const bool isOther = minutes && *minutes != m_minutes;
    setMinutes(minutes.value_or(static_cast<int>(m_minutes)));
    if (isOther)
        Q_EMIT minutesChanged(m_minutes);
}

void DurationEdit::retranslate()
{
    const QSignalBlocker quiet(this);
    clear();
    for (const int minutes : kUsual)
        addItem(TimeText::duration(minutes));
    setMinutes(m_minutes);
}

} // namespace yak
