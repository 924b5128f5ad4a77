#pragma once

#include "windows/candidatecard.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace yak {

/// The best times as cards in rank order; or what to know instead.
class CandidatesPanel final : public QScrollArea
{
    Q_OBJECT

public:
    /// All must outlive this.
    CandidatesPanel(const CandidatesModel &model, const AppSettings &settings, QWidget *parent = nullptr);

    /// Why there is nothing to be seen, such as hidden answers; empty where there is.
    void setHiddenReason(const QString &reason);
    void setSettling(CandidateCard::Settling settling);

    [[nodiscard]] const std::vector<CandidateCard *> &cards() const { return m_cards; }
    [[nodiscard]] QString headline() const;

Q_SIGNALS:
    void settleRequested(yak::Range window);
    void pointedAt(yak::Range window);
    void pointedAway();
    void activated(yak::Range window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    CandidateCard *addCard();
    void step(const CandidateCard *from, int direction);
    [[nodiscard]] QString headingOf(int row) const;

    const CandidatesModel &m_model;
    const AppSettings &m_settings;
    QString m_hiddenReason;
    CandidateCard::Settling m_settling = CandidateCard::Settling::Absent;
    QVBoxLayout *m_column;
    TextLabel *m_headline;
    std::vector<CandidateCard *> m_cards;
};

} // namespace yak
