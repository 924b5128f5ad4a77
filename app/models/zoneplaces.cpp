#include "models/zoneplaces.h"

#include "i18n/timetext.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::ZonePlace)
};

std::vector<ZonePlace> readPlaces()
{
    std::vector<ZonePlace> places;
    QFile file(u":/yak/zones/cities.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return places;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        // A zone newer than the rules of this machine is no choice on it.
        if (line.startsWith(u'#') || parts.size() != 6 || !Zone::find(parts[0]))
            continue;
        places.push_back({parts[0], {parts[1], parts[3]}, {parts[2], parts[4]}, parts[5]});
    }
    std::ranges::sort(places, {}, &ZonePlace::id);
    return places;
}

/// Letters alone, taken apart, so that accents, case and spaces make no difference and a Hangul syllable begins with
/// its unfinished forms.
QString searchForm(const QString &text)
{
    const QString apart = text.toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString form;
    for (const QChar c : apart) {
        if (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u':')
            form += c;
    }
    return form;
}

bool startsWith(const QString &name, const QString &wanted)
{
    return searchForm(name).startsWith(wanted);
}

bool isOffset(const QString &wanted, int offsetMinutes)
{
    const QString offset = searchForm(TimeText::offset(offsetMinutes)).replace(QChar(0x2212), u'-');
    return offset == wanted || offset == "utc"_L1 + wanted || offset == QString(wanted).replace("gmt"_L1, "utc"_L1);
}

} // namespace

const std::vector<ZonePlace> &zonePlaces()
{
    static const std::vector<ZonePlace> places = readPlaces();
    return places;
}

std::optional<ZonePlace> zonePlace(const QString &id)
{
    const auto &places = zonePlaces();
    const auto found = std::ranges::lower_bound(places, id, {}, &ZonePlace::id);
    if (found == places.end() || found->id != id)
        return std::nullopt;
    return *found;
}

QString zoneCity(const QString &id, Language language)
{
    if (const auto place = zonePlace(id))
        return place->in(language).city;
    return id.section(u'/', -1).replace(u'_', u' ');
}

QString zoneLabel(const Zone &zone, Instant at, Language language)
{
    const QString offset = TimeText::offset(zone.offsetMinutes(at));
    const QString city = zoneCity(zone.id(), language);
    if (city == offset)
        return city;
    //: A city and its distance from UTC: "Seoul (UTC+9)"
    return Words::tr("%1 (%2)").arg(city, offset);
}

std::optional<int> matchRank(const ZonePlace &place, int offsetMinutes, const QString &typed)
{
    const QString wanted = searchForm(QString(typed).replace(QChar(0x2212), u'-'));
    if (wanted.isEmpty())
        return 0;
    if (startsWith(place.english.city, wanted) || startsWith(place.korean.city, wanted))
        return 0;
    if (startsWith(place.english.country, wanted) || startsWith(place.korean.country, wanted))
        return 1;
    if (searchForm(place.moreWords).contains(wanted))
        return 2;
    if (isOffset(wanted, offsetMinutes))
        return 3;
    if (searchForm(place.id).contains(wanted) || searchForm(place.korean.country).contains(wanted) ||
        searchForm(place.english.country).contains(wanted))
        return 4;
    return std::nullopt;
}

} // namespace yak
