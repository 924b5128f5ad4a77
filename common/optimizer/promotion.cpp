#include "optimizer/promotion.h"

#include "optimizer/run.h"
#include "optimizer/windowsets.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace yak {

namespace {

/// What one person could do for the window.
struct Offer
{
    qsizetype person = 0;
    std::vector<qsizetype> slotsToYes;
    qint64 units = 0;      // of the meeting
    qint64 weightMore = 0; // of those in
};

/// Offers of one or two people.
using Deal = std::vector<const Offer *>;

class Promoter
{
public:
    Promoter(const Availability &availability, RankingQuestion question, const PromotionWish &wish)
        : m_availability(availability),
          m_question(std::move(question)),
          m_start(wish.start),
          m_duration(wish.duration),
          m_mostTries(wish.mostTries),
          m_sets(windowSets(availability, wish.start, wish.duration))
    {
        m_question.limit = 1;
        for (qsizetype person = 0; person < availability.people().size(); ++person)
            addOffers(person);
    }

    [[nodiscard]] std::optional<QList<Change>> promotion(const std::stop_token &stop)
    {
        if (std::ssize(m_sets.slotsOfWindow) != slotsFor(m_availability.table(), m_duration))
            return std::nullopt;
        const auto ranking = rank(m_availability, m_question, stop);
        if (!ranking)
            return std::nullopt;
        if (isFirst(*ranking))
            return QList<Change>();
        if (!ranking->candidates.isEmpty())
            m_weightMissing = ranking->candidates.first().score.weightIn - m_availability.weightOf(m_sets.in);
        for (std::vector<Deal> deals : {singles(), pairs()}) {
            std::sort(deals.begin(), deals.end(), isSmaller);
            for (const Deal &deal : deals) {
                if (stop.stop_requested() || ++m_tries > m_mostTries)
                    return std::nullopt;
                if (makesFirst(deal, stop))
                    return changesOf(deal);
            }
        }
        return std::nullopt;
    }

private:
    void addOffers(qsizetype person)
    {
        if (bits::contains(m_sets.in, person))
            return;
        Offer coming{person, {}, 0, 0};
        Offer all{person, {}, 0, m_availability.people()[person].weight};
        for (qsizetype i = 0; i < std::ssize(m_sets.slotsOfWindow); ++i) {
            const qsizetype slot = m_sets.slotsOfWindow[static_cast<size_t>(i)];
            const SlotState state = m_availability.state(person, slot);
            const qint64 units = unitsTakenOf(i, m_availability.table(), m_duration);
            if (state == SlotState::Yes)
                continue;
            all.slotsToYes.push_back(slot);
            all.units += units;
            if (state != SlotState::IfNeeded) {
                coming.slotsToYes.push_back(slot);
                coming.units += units;
            }
        }
        if (!coming.slotsToYes.empty() && coming.slotsToYes != all.slotsToYes)
            m_offers.push_back(std::move(coming));
        m_offers.push_back(std::move(all));
    }

    [[nodiscard]] bool isFirst(const Ranking &ranking) const
    {
        return !ranking.candidates.isEmpty() && ranking.candidates.first().starts.contains(m_start) &&
               ranking.candidates.first().score.start == m_start &&
               ranking.candidates.first().score.duration == m_duration;
    }

    /// Whether the deal can do it at all: nobody else's window becomes worse by it.
    [[nodiscard]] bool isWorthTrying(const Deal &deal) const
    {
        std::vector<bits::Word> able = m_sets.in;
        bits::unite(m_sets.ifNeeded, able);
        qint64 weight = 0;
        for (const Offer *offer : deal) {
            bits::insert(able, offer->person);
            weight += offer->weightMore;
        }
        return bits::isSubset(m_availability.required(), able) &&
               (!m_question.quorums.isEmpty() || weight >= m_weightMissing);
    }

    [[nodiscard]] std::vector<Deal> singles() const
    {
        std::vector<Deal> deals;
        for (const Offer &offer : m_offers) {
            if (Deal deal{&offer}; isWorthTrying(deal))
                deals.push_back(std::move(deal));
        }
        return deals;
    }

    [[nodiscard]] std::vector<Deal> pairs() const
    {
        std::vector<Deal> deals;
        for (size_t i = 0; i < m_offers.size(); ++i) {
            for (size_t j = i + 1; j < m_offers.size(); ++j) {
                Deal deal{&m_offers[i], &m_offers[j]};
                if (deal[0]->person != deal[1]->person && isWorthTrying(deal))
                    deals.push_back(std::move(deal));
            }
        }
        return deals;
    }

    static qint64 unitsOf(const Deal &deal)
    {
        qint64 units = 0;
        for (const Offer *offer : deal)
            units += offer->units;
        return units;
    }

    static bool isSmaller(const Deal &a, const Deal &b)
    {
        const auto key = [](const Deal &deal) {
            return std::tuple(unitsOf(deal), deal.front()->person, deal.back()->person, deal.front()->units);
        };
        return key(a) < key(b);
    }

    [[nodiscard]] bool makesFirst(const Deal &deal, const std::stop_token &stop) const
    {
        Availability tried = m_availability;
        for (const Offer *offer : deal) {
            Ranges changed;
            for (const qsizetype slot : offer->slotsToYes)
                changed.append(m_availability.table().range(slot));
            changed = normalized(std::move(changed));
            Answer answer;
            answer.set(SlotState::Yes, changed);
            tried.setAnswer(m_availability.people()[offer->person].id, answer, changed);
        }
        const auto ranking = rank(tried, m_question, stop);
        return ranking && isFirst(*ranking);
    }

    [[nodiscard]] QList<Change> changesOf(const Deal &deal) const
    {
        QList<Change> changes;
        for (const Offer *offer : deal) {
            Change change{m_availability.people()[offer->person].id, {}};
            for (const qsizetype slot : offer->slotsToYes) {
                const auto place = std::ranges::find(m_sets.slotsOfWindow, slot) - m_sets.slotsOfWindow.begin();
                const SlotKey key = m_availability.table().key(slot);
                change.toYes.append({key, key + unitsTakenOf(place, m_availability.table(), m_duration)});
            }
            change.toYes = normalized(std::move(change.toYes));
            changes.append(std::move(change));
        }
        return changes;
    }

    const Availability &m_availability;
    RankingQuestion m_question;
    SlotKey m_start;
    qint64 m_duration;
    int m_mostTries;
    WindowSets m_sets;
    std::vector<Offer> m_offers;
    qint64 m_weightMissing = 0;
    int m_tries = 0;
};

} // namespace

std::optional<QList<Change>> promotionOf(const Availability &availability, const RankingQuestion &question,
                                         const PromotionWish &wish, const std::stop_token &stop)
{
    return Promoter(availability, question, wish).promotion(stop);
}

} // namespace yak
