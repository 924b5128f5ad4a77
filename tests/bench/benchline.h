#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace yak::bench {

/// Whether a figure is good when it is small or when it is large.
enum class Better { Lower, Higher };

/// A bound that a figure, or its ratio to the control, has to keep.
struct Goal
{
    enum class Of { Value, Ratio };

    Of of = Of::Ratio;
    Better better = Better::Lower;
    double bound = 0;
};

/// One measurement beside its control, both taken in the same run; 0 where there is nothing to hold it against.
struct BenchLine
{
    QString name;
    QString unit;
    double value = 0;
    double control = 0;
    std::optional<Goal> goal; ///< none: a figure that is only told
    double spread = 0;        ///< between the value's quartiles, as a share of it; 0: not measured

    [[nodiscard]] double ratio() const { return control > 0 ? value / control : 0; }
    [[nodiscard]] bool isMet() const;
    [[nodiscard]] QString goalText() const;
};

/// The lines as results.json holds them: name, unit, value, control, ratio, goal, met, and spread where it
/// was measured.
[[nodiscard]] QJsonArray toJson(const QList<BenchLine> &lines);

/// The lines as a table for people.
[[nodiscard]] QString toTable(const QList<BenchLine> &lines);

} // namespace yak::bench
