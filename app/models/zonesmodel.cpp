#include "models/zonesmodel.h"

#include "i18n/timetext.h"

#include <algorithm>
#include <tuple>

namespace yak {

using namespace Qt::StringLiterals;

ZonesModel::ZonesModel(Instant at, Language language, QObject *parent)
    : QAbstractListModel(parent), m_at(at), m_language(language)
{
    for (const ZonePlace &place : zonePlaces()) {
        const auto zone = Zone::find(place.id);
        m_offsets.push_back(zone ? zone->offsetMinutes(at) : 0);
    }
    refill();
}

void ZonesModel::setQuery(const QString &typed)
{
    if (m_query == typed)
        return;
    m_query = typed;
    refill();
}

void ZonesModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    refill(); // the order is by names
}

int ZonesModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ZonesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ZonesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const ZonePlace::Names &names = m_language == Language::Korean ? row.korean : row.english;
    switch (role) {
    case Qt::DisplayRole:
    case CityRole:
        return names.city;
    case Qt::ToolTipRole:
    case IdRole:
        return row.id;
    case CountryRole:
        return names.country;
    case OffsetRole:
        return TimeText::offset(row.offsetMinutes);
    case Qt::AccessibleTextRole:
        return QStringList{names.city, names.country, TimeText::offset(row.offsetMinutes)}.join(u", "_s);
    default:
        return {};
    }
}

void ZonesModel::refill()
{
    // What is typed changes most of the list at each key.
    beginResetModel();
    m_rows = matching();
    endResetModel();
}

std::vector<ZonesModel::Row> ZonesModel::matching() const
{
    std::vector<Row> rows;
    const auto &places = zonePlaces();
    for (size_t i = 0; i < places.size(); ++i) {
        if (const auto rank = matchRank(places[i], m_offsets[i], m_query))
            rows.push_back({places[i].id, places[i].english, places[i].korean, m_offsets[i], *rank});
    }
    std::ranges::sort(rows, {}, [](const Row &row) { return std::tuple(row.rank, row.offsetMinutes, row.id); });
    const QString typed = m_query.trimmed();
    if (typed.isEmpty() || !rows.empty())
        return rows;
    if (const auto zone = Zone::find(typed)) {
        const ZonePlace::Names names{zoneCity(typed, m_language), {}};
        rows.push_back({typed, names, names, zone->offsetMinutes(m_at), 0});
    }
    return rows;
}

} // namespace yak
