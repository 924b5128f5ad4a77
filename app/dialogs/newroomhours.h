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

/// The usual hours of a room, and further ones that some dates have instead. One set of them is being edited at a time;
/// whose dates a set of own hours has is picked elsewhere.
class NewRoomHours final : public QWidget
{
    Q_OBJECT

public:
    explicit NewRoomHours(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const QList<WallRange> &usual() const { return m_usual; }
    [[nodiscard]] const QList<OwnHours> &own() const { return m_own; }
    void setHours(const QList<WallRange> &usual, const QList<OwnHours> &own);
    void setSlotMinutes(int minutes);

    /// The dates of the room: others lose their own hours.
    void setDates(const QList<QDate> &dates);

    enum class Own { Offered, Absent };
    /// Whether other hours on some dates are offered: only where there are dates.
    void setOwn(Own own);

    /// Which of own() is being edited, or -1 for the usual hours.
    [[nodiscard]] int edited() const { return m_edited; }
    void edit(int index);
    /// Gives the edited own hours these dates, which leave any others.
    void setEditedDates(const QList<QDate> &dates);

Q_SIGNALS:
    void hoursChanged();
    void editedChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Header
    {
        QWidget *widget = nullptr;
        QToolButton *title = nullptr;
        TextLabel *hours = nullptr;
        QToolButton *remove = nullptr;
    };

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
    QList<QDate> m_dates;
    QList<WallRange> m_usual{{9 * 60, 18 * 60}};
    QList<OwnHours> m_own;
    int m_edited = -1;
    QVBoxLayout *m_column;
    HoursEditor *m_editor;
    std::vector<Header> m_headers; // the usual one, then one of each of m_own
    QToolButton *m_add;
    Own m_ownHours = Own::Offered;
};

} // namespace yak
