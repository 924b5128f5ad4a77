#pragma once

#include "core/instant.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QListView;

namespace yak {

class AppSettings;
class HistoryModel;
class QuietButton;
class RoomView;
class TextLabel;

/// What happened in the room, newest first. Fetches while it is seen.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    struct Sources
    {
        HistoryModel &model;
        const RoomView &view;
        const AppSettings &settings;
        std::function<Instant()> now; ///< the server's time
    };

    /// All must outlive this.
    explicit HistoryPanel(const Sources &sources, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState();

    HistoryModel &m_model;
    QListView *m_list;
    TextLabel *m_note;
    QuietButton *m_retry;
    QTimer m_tick; // "5 min ago" grows old
};

} // namespace yak
