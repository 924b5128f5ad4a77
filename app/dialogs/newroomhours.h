#pragma once

#include "dialogs/newroomdraft.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace yak {

class AppSettings;
class HoursEditor;
class TextLabel;

/// The usual hours of a room, and further ones that some dates, or some weekdays, have instead. One set of them is
/// being edited at a time; whose days a set of own hours has is picked elsewhere.
class NewRoomHours final : public QWidget
{
    Q_OBJECT

public:
    explicit NewRoomHours(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const QList<WallRange> &usual() const { return m_usual; }
    [[nodiscard]] QList<OwnHours> own() const;
    [[nodiscard]] QList<WeekdayHours> ownWeekdays() const;
    void setHours(const QList<WallRange> &usual, const QList<OwnHours> &own, const QList<WeekdayHours> &ownWeekdays);
    void setSlotMinutes(int minutes);

    /// The dates of the room: others lose their own hours.
    void setDates(const QList<QDate> &dates);
    /// The same of its weekdays.
    void setWeekdays(const QList<int> &weekdays);

    enum class Days { Dates, Weekdays };
    /// What has hours here; the own hours of the other are kept.
    void setDays(Days days);

    /// Which own hours are being edited, or -1 for the usual ones.
    [[nodiscard]] int edited() const { return m_edited; }
    void edit(int index);
    [[nodiscard]] QList<QDate> editedDates() const;
    [[nodiscard]] QList<int> editedWeekdays() const;
    /// Gives the edited own hours these dates, which leave any others.
    void setEditedDates(const QList<QDate> &dates);
    void setEditedWeekdays(const QList<int> &weekdays);

Q_SIGNALS:
    void hoursChanged();
    void editedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Hours that some days have; a day is a number of QDate's, or 1 to 7.
    struct OwnSet
    {
        QList<qint64> days;
        QList<WallRange> hours;
    };
    struct Side
    {
        QList<qint64> days; // of the room
        QList<OwnSet> own;
    };
    struct Header
    {
        QWidget *widget = nullptr;
        QToolButton *title = nullptr;
        TextLabel *hours = nullptr;
        QToolButton *remove = nullptr;
    };

    [[nodiscard]] Side &side() { return m_days == Days::Dates ? m_dates : m_weekdays; }
    [[nodiscard]] const Side &side() const { return m_days == Days::Dates ? m_dates : m_weekdays; }
    void setDaysOf(Side &side, const QList<qint64> &days);
    void setEditedDays(const QList<qint64> &days);
    [[nodiscard]] QList<qint64> editedDays() const;
    [[nodiscard]] Header makeHeader(int index);
    void addOwn();
    void removeOwn(int index);
    void dropEmpty();
    void takeEdited();
    void rebuild();
    void orderFocus();
    void showWords();
    [[nodiscard]] QString titleOf(int index) const;
    [[nodiscard]] QString hoursText(const QList<WallRange> &hours) const;

    const AppSettings &m_settings;
    Days m_days = Days::Dates;
    Side m_dates;
    Side m_weekdays;
    QList<WallRange> m_usual{{9 * 60, 18 * 60}};
    int m_edited = -1;
    QVBoxLayout *m_column;
    HoursEditor *m_editor;
    std::vector<Header> m_headers; // the usual one, then one of each set of own hours
    QToolButton *m_add;
};

} // namespace yak
