#pragma once

#include "core/clock.h"
#include "dialogs/newroomdraft.h"
#include "i18n/saying.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yak {

class AppSettings;
class BlocksEditor;
class FormField;
class KindPicker;
class MonthCalendar;
class NewRoomHours;
class NewRoomMore;
class TextLabel;
class WeekdayPicker;

/// What an organizer gives for a room of any kind, with what is wrong beside each field once it was touched. Only the
/// fields of the chosen kind are there; what was given in others is kept for who comes back to them.
class NewRoomForm final : public QScrollArea
{
    Q_OBJECT

public:
    NewRoomForm(const AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] NewRoomDraft draft() const;
    /// Fills the form; nothing counts as touched.
    void setDraft(const NewRoomDraft &draft);

    /// Shows every problem, also of fields that were not touched, and goes to the first.
    /// Whether there is none.
    bool checkAll();
    /// Takes fields out of the form that have no place in it, such as a name in the settings of a room.
    void hideFields(const QStringList &names);
    /// Puts a part below the fields that scrolls with them. It leaves the form when it is given another parent.
    void append(QWidget *part);
    /// As wide as the fields need; it scrolls up and down only.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Goes to a field, unfolding what it stands in.
    void goTo(const QString &field);
    /// Shows a problem that only the server could know, at its field. False where the form has none for it.
    bool showProblem(const Problem &problem);
    /// The same in words of its own, for "server" too.
    bool showProblem(const QString &field, const Saying &words);

Q_SIGNALS:
    void draftChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    FormField *add(const QString &name, QWidget *editor);
    QWidget *makeDays();
    void changeKind();
    void showKind();
    [[nodiscard]] bool isShown(const QString &field) const;
    void connectFields();
    void touch(const QString &field);
    void calendarPicked();
    void weekdaysPicked();
    void editedHoursChanged();
    void showDates();
    void showProblems();
    void retranslate();

    const AppSettings &m_settings;
    const Clock &m_clock;
    QList<QDate> m_dates;
    QList<int> m_weekdaysOfRoom;
    QDate m_referenceWeek;
    QSet<QString> m_touched;
    QSet<QString> m_hidden;
    QHash<QString, FormField *> m_fields;
    QStringList m_order; // of the fields on the form
    KindPicker *m_kind;
    QLineEdit *m_title;
    QLineEdit *m_name;
    QWidget *m_days;
    MonthCalendar *m_calendar;
    TextLabel *m_dateCount;
    QPushButton *m_clear;
    WeekdayPicker *m_weekdays;
    BlocksEditor *m_blocks;
    NewRoomHours *m_hours;
    QComboBox *m_slotMinutes;
    NewRoomMore *m_more;
};

} // namespace yak
