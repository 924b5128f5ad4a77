#include "benchline.h"

#include <QJsonObject>

namespace yak::bench {

using namespace Qt::StringLiterals;

bool BenchLine::isMet() const
{
    if (!goal)
        return true;
    const double figure = goal->of == Goal::Of::Ratio ? ratio() : value;
    return goal->better == Better::Lower ? figure <= goal->bound : figure >= goal->bound;
}

QString BenchLine::goalText() const
{
    if (!goal)
        return u"none"_s;
    const QString sign = goal->better == Better::Lower ? u"<="_s : u">="_s;
    const QString what = goal->of == Goal::Of::Ratio ? u"ratio"_s : u"value"_s;
    return u"%1 %2 %3"_s.arg(what, sign).arg(goal->bound);
}

QJsonArray toJson(const QList<BenchLine> &lines)
{
    QJsonArray array;
    for (const BenchLine &line : lines) {
        QJsonObject object{{u"name"_s, line.name},       {u"unit"_s, line.unit},     {u"value"_s, line.value},
                           {u"control"_s, line.control}, {u"ratio"_s, line.ratio()}, {u"goal"_s, line.goalText()},
                           {u"met"_s, line.isMet()}};
        if (line.spread > 0)
            object.insert(u"spread"_s, line.spread);
        array.append(object);
    }
    return array;
}

QString toTable(const QList<BenchLine> &lines)
{
    QString table = u"%1 %2 %3 %4 %5  %6 %7\n"_s.arg(u"measured"_s, -52)
                        .arg(u"value"_s, 12)
                        .arg(u"spread"_s, 7)
                        .arg(u"control"_s, 12)
                        .arg(u"ratio"_s, 9)
                        .arg(u"goal"_s, -16)
                        .arg(u"met"_s);
    for (const BenchLine &line : lines) {
        table += u"%1 %2 %3 %4 %5  %6 %7\n"_s.arg(u"%1, %2"_s.arg(line.name, line.unit), -52)
                     .arg(line.value, 12, 'g', 5)
                     .arg(line.spread > 0 ? u"%1 %"_s.arg(100 * line.spread, 0, 'f', 0) : QString(), 7)
                     .arg(line.control, 12, 'g', 5)
                     .arg(line.ratio(), 9, 'g', 4)
                     .arg(line.goalText(), -16)
                     .arg(line.isMet() ? u"yes"_s : u"NO"_s);
    }
    return table;
}

} // namespace yak::bench
