#include "windows/candidatespanel.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

CandidatesPanel::CandidatesPanel(const CandidatesModel &model, const AppSettings &settings, QWidget *parent)
    : QScrollArea(parent), m_model(model), m_settings(settings)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(u"candidates"_s);
    const Theme &theme = settings.theme();
    auto *sheet = new QWidget;
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(theme.space(Space::Medium), theme.space(Space::Small), theme.space(Space::Medium),
                                 theme.space(Space::Medium));
    m_column->setSpacing(theme.space(Space::Small));
    m_headline = new TextLabel(settings, {}, sheet);
    m_headline->setObjectName(u"headline"_s);
    m_column->addWidget(m_headline);
    m_column->addStretch(1);
    setWidget(sheet);
    sheet->setAutoFillBackground(false); // setWidget() turns it on
    viewport()->setAutoFillBackground(false);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CandidatesPanel::follow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CandidatesPanel::follow);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CandidatesPanel::follow);
    connect(&model, &CandidatesModel::headlineChanged, this, &CandidatesPanel::follow);
    follow();
}

void CandidatesPanel::setHiddenReason(const QString &reason)
{
    if (std::exchange(m_hiddenReason, reason) != reason)
        follow();
}

void CandidatesPanel::setSettling(CandidateCard::Settling settling)
{
    m_settling = settling;
    for (CandidateCard *card : m_cards)
        card->setSettling(settling);
}

QString CandidatesPanel::headline() const
{
    return m_headline->isHidden() ? QString() : m_headline->words();
}

void CandidatesPanel::follow()
{
    const QString headline = m_hiddenReason.isEmpty() ? m_model.headline() : m_hiddenReason;
    m_headline->setWords(headline);
    m_headline->setVisible(!headline.isEmpty());
    const int wanted = m_hiddenReason.isEmpty() ? m_model.rowCount() : 0;
    while (static_cast<int>(m_cards.size()) > wanted) {
        // Deleted later: it may be the one whose signal led here.
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (static_cast<int>(m_cards.size()) < wanted)
        m_cards.push_back(addCard());
    for (int row = 0; row < wanted; ++row) {
        CandidateCard *card = m_cards[static_cast<size_t>(row)];
        card->setEntry(m_model.entry(row), m_model.index(row).data(Qt::AccessibleTextRole).toString());
        card->setHeading(headingOf(row));
        card->setSettling(m_settling);
    }
}

CandidateCard *CandidatesPanel::addCard()
{
    auto *card = new CandidateCard(m_settings, widget());
    m_column->insertWidget(m_column->count() - 1, card);
    connect(card, &CandidateCard::settleRequested, this, &CandidatesPanel::settleRequested);
    connect(card, &CandidateCard::pointedAt, this, &CandidatesPanel::pointedAt);
    connect(card, &CandidateCard::pointedAway, this, &CandidatesPanel::pointedAway);
    connect(card, &CandidateCard::activated, this, &CandidatesPanel::activated);
    connect(card, &CandidateCard::stepRequested, this, [this, card](int direction) { step(card, direction); });
    return card;
}

void CandidatesPanel::step(const CandidateCard *from, int direction)
{
    const auto found = std::find(m_cards.cbegin(), m_cards.cend(), from);
    const auto index = found - m_cards.cbegin() + direction;
    if (index < 0 || index >= static_cast<qsizetype>(m_cards.size()))
        return;
    CandidateCard *card = m_cards[static_cast<size_t>(index)];
    card->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(card);
}

QString CandidatesPanel::headingOf(int row) const
{
    const CandidatesModel::Section section = m_model.entry(row).section;
    if (section != CandidatesModel::Section::Without || (row > 0 && m_model.entry(row - 1).section == section))
        return {};
    return tr("Without somebody who is required");
}

void CandidatesPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
}

} // namespace yak
