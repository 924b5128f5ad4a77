#pragma once

#include <QList>
#include <QString>

namespace yak::bench {

/// One thing that is done in a room, among 1,000 rooms and among 1,000,000.
struct GrowthFigures
{
    double fewMilliseconds = 0;
    double manyMilliseconds = 0;
    double fewPages = 0; ///< that all its statements look at
    double manyPages = 0;
    double morePages = 0; ///< the most that one statement looks at beyond what it does among few, an index
    QString statement;    ///< that one
};

/// Fills a PostgreSQL of its own with 1,000 rooms and with a million rooms, each of ten answers, and opens, reads on
/// and saves a stroke in seven rooms of either in turn, each of which was in use just before. Medians, by what is done.
/// Takes minutes and 16 GB of the temporary folder, which it gives back.
[[nodiscard]] QList<std::pair<QString, GrowthFigures>> benchGrowth();

} // namespace yak::bench
