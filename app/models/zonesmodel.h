#pragma once

#include "core/instant.h"
#include "models/zoneplaces.h"

#include <QAbstractListModel>

namespace yak {

/// The time zones that fit what was typed, best first, then from west to east. A name that is a zone but has no place
/// of its own ("Asia/Calcutta", "EST5EDT") is the one row when it is typed whole.
class ZonesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< IANA name
        CityRole,              ///< also the display role
        CountryRole,           ///< may be empty
        OffsetRole,            ///< "UTC+9"
    };

    /// Offsets are those at `at`.
    ZonesModel(Instant at, Language language, QObject *parent = nullptr);

    void setQuery(const QString &typed);
    void setLanguage(Language language);

    /// The row of a zone, or -1 where it is not shown.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        QString id;
        ZonePlace::Names english;
        ZonePlace::Names korean;
        int offsetMinutes = 0;
        int rank = 0;
    };

    void refill();
    [[nodiscard]] std::vector<Row> matching() const;

    Instant m_at;
    Language m_language;
    QString m_query;
    std::vector<int> m_offsets; // of zonePlaces(), minutes
    std::vector<Row> m_rows;
};

} // namespace yak
