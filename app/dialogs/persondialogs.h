#pragma once

#include "core/zone.h"
#include "dialogs/formdialog.h"

class QSpinBox;

namespace yak {

class DeadlineEdit;
struct Person;

/// Asks how much a person counts in the ranking.
class WeightDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Send = std::function<void(int weight, RoomSession::ReplyHandler)>;

    WeightDialog(const AppSettings &settings, const Person &person, Send setWeight, QWidget *parent);

protected:
    bool send() override;
    void retranslate() override;

private:
    Send m_set;
    QString m_person;
    QSpinBox *m_weight;
    FormField *m_field;
};

/// Asks until when one person may answer, whatever the room's deadline.
class MoreTimeDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Send = std::function<void(std::optional<Instant> deadline, RoomSession::ReplyHandler)>;

    struct Clockwork
    {
        Zone zone;   ///< on whose clock the time is given
        Instant now; ///< the server's
        Send setDeadline;
    };

    MoreTimeDialog(const AppSettings &settings, const Person &person, const Clockwork &clockwork, QWidget *parent);

protected:
    bool send() override;
    void retranslate() override;

private:
    Send m_set;
    QString m_person;
    DeadlineEdit *m_deadline;
    FormField *m_field;
};

} // namespace yak
