#pragma once

#include "models/historyfilter.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;

namespace yak {

class AppSettings;
class HistoryModel;
class QuietButton;
class RoomView;

/// Which part of a room's history is looked at: whose, when, and about which slot.
class HistoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    /// `now` is the server's time. All must outlive this.
    HistoryFilterBar(HistoryModel &model, const RoomView &view, const AppSettings &settings,
                     std::function<Instant()> now, QWidget *parent = nullptr);

    /// Looks at what was said about these units only; an empty range: about anything.
    void setSlot(Range units);
    /// Looks at everything again.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillPeople();
    void fillTimes();
    void apply();
    void retranslate();
    void showSlot();
    [[nodiscard]] QDate today() const;

    HistoryModel &m_model;
    const RoomView &m_view;
    std::function<Instant()> m_now;
    QComboBox *m_people;
    QComboBox *m_times;
    QuietButton *m_slot;
    QTimer m_pause;
};

} // namespace yak
