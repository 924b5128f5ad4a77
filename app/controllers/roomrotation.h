#pragma once

#include "controllers/worker.h"
#include "optimizer/rotation.h"

#include <QObject>

namespace yak {

class RoomModel;
class RoomView;

/// A meeting of every week as somebody sketches it.
struct RotationDraft
{
    int weeks = 8;                      ///< 1 … kMostRotationWeeks
    int minutes = 60;                   ///< how long it is, at least 1
    QList<int> weekdays{1, 2, 3, 4, 5}; ///< 1 is Monday
    int first = 0;                      ///< minute of the day of the earliest start
    int last = 23 * 60;                 ///< of the latest; starts are an hour apart

    friend bool operator==(const RotationDraft &, const RotationDraft &) = default;
};

/// A plan and what it answers: its lists go by the question's people.
struct RotationAnswer
{
    RotationQuestion question;
    RotationPlan plan;
};

/// How the time of a weekly meeting of the room's people goes round. Times are read on the clock of the view. GUI
/// thread.
class RoomRotation final : public QObject
{
    Q_OBJECT

public:
    /// The first week is that of `monday`. Model and view must outlive this.
    RoomRotation(const RoomModel &model, const RoomView &view, QDate monday, std::unique_ptr<Worker> worker,
                 QObject *parent = nullptr);

    [[nodiscard]] const RotationDraft &draft() const { return m_draft; }
    void setDraft(const RotationDraft &draft);

    /// The last answer that came; nothing before the first, and while the draft has no start or the room nobody.
    [[nodiscard]] const std::optional<RotationAnswer> &answer() const { return m_answer; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// `answer()` is another, or `isBusy()` is.
    void changed();

private:
    [[nodiscard]] RotationQuestion question() const;
    void start();

    const RoomModel &m_model;
    const RoomView &m_view;
    QDate m_monday;
    std::unique_ptr<Worker> m_worker;
    RotationDraft m_draft;
    std::optional<RotationAnswer> m_answer;
    bool m_isBusy = false;
};

} // namespace yak
