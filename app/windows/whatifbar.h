#pragma once

#include <QWidget>

namespace yak {

class QuietButton;
class TextLabel;
struct RoomDesk;

/// Above the best times: what is supposed, in words, the menu to suppose something, and the way back to the room as it
/// is.
class WhatIfBar final : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive this.
    explicit WhatIfBar(RoomDesk &desk, QWidget *parent = nullptr);

    /// "Supposed: without 지수, Amir required, 90 min"; empty where nothing is.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    RoomDesk &m_desk;
    TextLabel *m_words;
    QuietButton *m_suppose;
    QuietButton *m_back;
};

} // namespace yak
