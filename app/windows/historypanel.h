#pragma once

#include "core/instant.h"
#include "model/range.h"
#include "protocol/messages.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QListView;
class QProgressBar;

namespace yak {

class AppSettings;
class DifferenceLegend;
class HistoryFilterBar;
class HistoryModel;
class QuietButton;
class RoomView;
class TextLabel;

/// What happened in the room, newest first; whose, when and about which slot is chosen above, and what can be done with
/// the chosen entry stands below. Fetches while it is seen.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    struct Sources
    {
        HistoryModel &model;
        const RoomView &view;
        const AppSettings &settings;
        std::function<Instant()> now;   ///< the server's time
        std::function<bool()> isOnline; ///< whether pages can be had
    };

    /// All must outlive this.
    explicit HistoryPanel(const Sources &sources, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }
    /// The entry that is looked at closely, if any.
    [[nodiscard]] const std::optional<wire::HistoryEntry> &chosen() const { return m_chosen; }
    /// No entry is looked at closely any more.
    void clearChoice();
    /// Looks at what was said about these units.
    void lookAtSlot(Range units);
    /// Says anew what can be had.
    void refresh();

Q_SIGNALS:
    void chosenChanged();
    /// The replay is wanted, at the chosen entry or, without one, at the newest.
    void replayRequested();
    /// What can be restored of the chosen entry's moment is wanted.
    void restoreRequested(const QPoint &globalPosition);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeParts(const Sources &sources);
    void choose(const QModelIndex &index);
    void openMenu(const QPoint &place);
    void showChoice();
    void showProgress();
    [[nodiscard]] QString note() const;

    HistoryModel &m_model;
    const RoomView &m_view;
    std::function<bool()> m_isOnline;
    HistoryFilterBar *m_filter;
    QListView *m_list;
    TextLabel *m_note;
    QProgressBar *m_progress;
    QuietButton *m_retry;
    QuietButton *m_everything;
    QuietButton *m_replay;
    QuietButton *m_restore;
    DifferenceLegend *m_legend;
    std::optional<wire::HistoryEntry> m_chosen;
    QTimer m_tick; // "5 min ago" grows old
};

} // namespace yak
