#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QAbstractButton;
class QPainter;

namespace yak {

class AppSettings;

/// A few choices side by side, one of which is on. Tab leads to it, arrow keys choose in it.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    /// How a choice is shown before its words: nothing, or a drawing of its own.
    using Sample = std::function<void(QPainter &painter, const QRectF &place)>;

    explicit SegmentedControl(const AppSettings &settings, QWidget *parent = nullptr);

    /// Adds a choice; returns its index.
    int add(Sample sample = {});
    /// The words of a choice, and what it does as a tool tip; both also for screen readers.
    void setWords(int index, const QString &words, const QString &toolTip = {});

    /// For a choice that its drawing alone tells: words for the tool tip and screen readers.
    void setHiddenWords(int index, const QString &words);

    [[nodiscard]] int current() const { return m_current; }
    /// Turns a choice on without telling `chosen`.
    void setCurrent(int index);
    [[nodiscard]] int count() const { return static_cast<int>(m_buttons.size()); }
    /// The button of a choice, for tests and for tab order.
    [[nodiscard]] QAbstractButton *button(int index) const { return m_buttons[static_cast<size_t>(index)]; }

Q_SIGNALS:
    /// The user chose.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(int index);

    const AppSettings &m_settings;
    std::vector<QAbstractButton *> m_buttons;
    int m_current = 0;
};

} // namespace yak
