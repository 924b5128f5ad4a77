#pragma once

#include "windows/candidatecard.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace yak {

class CandidatesModel;
class CandidatesPanel;
class RoomRanking;
class WhatIfBar;
struct RoomDesk;

/// The best times of the room, or those it would have if what is supposed were so.
class BestTimes final : public QWidget
{
    Q_OBJECT

public:
    /// The desk must outlive this.
    explicit BestTimes(RoomDesk &desk, QWidget *parent = nullptr);
    ~BestTimes() override;

    /// Why there is nothing to be seen, such as hidden answers; empty where there is.
    void setHiddenReason(const QString &reason);
    void setSettling(CandidateCard::Settling settling);

Q_SIGNALS:
    void settleRequested(yak::Range window);
    void pointedAt(yak::Range window);
    void pointedAway();
    void activated(yak::Range window);

private:
    /// The ranking of what is supposed, made when something is for the first time.
    struct Supposed;

    void passOn(const CandidatesPanel &panel);
    void follow();

    RoomDesk &m_desk;
    WhatIfBar *m_bar;
    QStackedWidget *m_stack;
    CandidatesPanel *m_panel;
    std::unique_ptr<Supposed> m_supposed;
    CandidateCard::Settling m_settling = CandidateCard::Settling::Absent;
};

} // namespace yak
