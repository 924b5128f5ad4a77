#include "windows/besttimes.h"

#include "windows/candidatespanel.h"
#include "windows/roomdesk.h"
#include "windows/whatifbar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

struct BestTimes::Supposed
{
    explicit Supposed(RoomDesk &desk)
        : ranking(desk.model(), desk.counts, makeThreadWorker()),
          model(desk.model(), ranking, desk.view),
          panel(new CandidatesPanel(model, desk.settings))
    {
        ranking.follow(desk.whatIf);
        panel->setObjectName(u"supposedCandidates"_s);
    }

    RoomRanking ranking;
    CandidatesModel model;
    CandidatesPanel *panel; // the stack's
};

BestTimes::BestTimes(RoomDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_bar(new WhatIfBar(desk, this)),
      m_stack(new QStackedWidget(this)),
      m_panel(new CandidatesPanel(desk.candidates, desk.settings))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_panel);
    passOn(*m_panel);
    connect(&desk.whatIf, &RoomWhatIf::changed, this, &BestTimes::follow);
}

BestTimes::~BestTimes()
{
    // Before the model it shows.
    if (m_supposed)
        delete m_supposed->panel;
}

void BestTimes::setHiddenReason(const QString &reason)
{
    m_panel->setHiddenReason(reason);
    m_bar->setVisible(reason.isEmpty());
    if (!reason.isEmpty())
        m_desk.whatIf.clear();
}

void BestTimes::setSettling(CandidateCard::Settling settling)
{
    m_settling = settling;
    follow();
}

void BestTimes::passOn(const CandidatesPanel &panel)
{
    connect(&panel, &CandidatesPanel::settleRequested, this, &BestTimes::settleRequested);
    connect(&panel, &CandidatesPanel::pointedAt, this, &BestTimes::pointedAt);
    connect(&panel, &CandidatesPanel::pointedAway, this, &BestTimes::pointedAway);
    connect(&panel, &CandidatesPanel::activated, this, &BestTimes::activated);
}

void BestTimes::follow()
{
    const bool isSupposing = m_desk.whatIf.isActive();
    if (isSupposing && !m_supposed) {
        m_supposed = std::make_unique<Supposed>(m_desk);
        m_stack->addWidget(m_supposed->panel);
        passOn(*m_supposed->panel);
    }
    m_panel->setSettling(m_settling);
    if (m_supposed) {
        // A meeting of another length cannot be settled as long as the room has its own.
        m_supposed->panel->setSettling(m_desk.whatIf.value().duration ? CandidateCard::Settling::Absent : m_settling);
        m_stack->setCurrentWidget(isSupposing ? m_supposed->panel : m_panel);
    }
}

} // namespace yak
