#pragma once

#include "models/candidatesmodel.h"

#include <QWidget>

namespace yak {

class AppSettings;
class QuietButton;
class TextLabel;

/// One of the best times: its place, when it is, how many can come and why it stands there.
class CandidateCard final : public QWidget
{
    Q_OBJECT

public:
    explicit CandidateCard(const AppSettings &settings, QWidget *parent = nullptr);

    void setEntry(const CandidatesModel::Entry &entry, const QString &spoken);
    [[nodiscard]] const CandidatesModel::Entry &entry() const { return m_entry; }
    /// What stands above it where a section begins; empty for none.
    void setHeading(const QString &heading);
    /// Whether one may settle it.
    enum class Settling { Absent, Offered };
    void setSettling(Settling settling);

    [[nodiscard]] QuietButton *settleButton() const { return m_settle; }

Q_SIGNALS:
    void settleRequested(yak::Range window);
    /// The mouse or the focus came or went.
    void pointedAt(yak::Range window);
    void pointedAway();
    /// Clicked, or chosen with Enter.
    void activated(yak::Range window);
    /// Arrow keys: -1 or 1.
    void stepRequested(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Bar;

    void retranslate();
    void setLine(TextLabel *label, const QString &words);
    [[nodiscard]] QRect face() const;

    const AppSettings &m_settings;
    CandidatesModel::Entry m_entry;
    TextLabel *m_heading;
    TextLabel *m_when;
    QuietButton *m_settle;
    Bar *m_bar;
    TextLabel *m_count;
    TextLabel *m_reason;
    TextLabel *m_nearly;
    TextLabel *m_also;
};

} // namespace yak
