#include "i18n/typedtime.h"

#include <QRegularExpression>
#include <QString>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;

enum class Half { Unsaid, Am, Pm };

/// Full-width digits and signs as typed with a Korean keyboard, and case, make no difference.
QString plainForm(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).toLower().simplified();
}

Half takeHalf(QString &text)
{
    static const QRegularExpression am(u"(오전|아침|새벽|a\\.?\\s?m\\.?)"_s);
    static const QRegularExpression pm(u"(오후|저녁|밤|낮|p\\.?\\s?m\\.?)"_s);
    for (const auto &[pattern, half] : {std::pair(&am, Half::Am), std::pair(&pm, Half::Pm)}) {
        if (text.contains(*pattern)) {
            text.remove(*pattern);
            text = text.trimmed();
            return half;
        }
    }
    return Half::Unsaid;
}

std::optional<int> minuteOf(int hour, int minute, Half half)
{
    if (minute > 59)
        return std::nullopt;
    if (half != Half::Unsaid) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == Half::Pm ? 12 : 0);
    }
    const int result = hour * kHour + minute;
    return result <= kDay ? std::optional(result) : std::nullopt;
}

/// A number with or without a fraction, "1.5" or "1,5".
double number(const QString &text)
{
    return QString(text).replace(u',', u'.').toDouble();
}

std::optional<int> length(double minutes)
{
    const int whole = static_cast<int>(minutes + 0.5);
    return whole > 0 && minutes < 1e6 ? std::optional(whole) : std::nullopt;
}

} // namespace

std::optional<int> typedTime(QStringView typed)
{
    QString text = plainForm(typed);
    if (text == "noon"_L1 || text == u"정오")
        return kDay / 2;
    if (text == "midnight"_L1 || text == u"자정")
        return 0;
    const Half half = takeHalf(text);
    static const QRegularExpression hoursAndMinutes(u"^(\\d{1,2})(?:\\s?[:.]\\s?|\\s?시\\s?)(\\d{1,2})\\s?분?$"_s);
    static const QRegularExpression hours(u"^(\\d{1,2})\\s?시?(\\s?반)?$"_s);
    static const QRegularExpression digits(u"^(\\d{1,2})(\\d{2})$"_s);
    if (const auto match = hoursAndMinutes.match(text); match.hasMatch())
        return minuteOf(match.captured(1).toInt(), match.captured(2).toInt(), half);
    if (const auto match = hours.match(text); match.hasMatch())
        return minuteOf(match.captured(1).toInt(), match.captured(2).isEmpty() ? 0 : 30, half);
    if (const auto match = digits.match(text); match.hasMatch())
        return minuteOf(match.captured(1).toInt(), match.captured(2).toInt(), half);
    return std::nullopt;
}

std::optional<int> typedDuration(QStringView typed)
{
    const QString text = plainForm(typed);
    static const QRegularExpression minutesAlone(u"^(\\d{1,6})(?:\\s?(?:m|min|mins|minutes?|분))?$"_s);
    static const QRegularExpression clock(u"^(\\d{1,4}):(\\d{2})$"_s);
    static const QRegularExpression units(u"^(?:(\\d+(?:[.,]\\d+)?)\\s?(?:d|days?|일))?\\s?"
                                          "(?:(\\d+(?:[.,]\\d+)?)\\s?(?:h|hrs?|hours?|시간))?\\s?"
                                          "(?:(\\d+)\\s?(?:m|min|mins|minutes?|분)?|(반))?$"_s);
    if (const auto match = minutesAlone.match(text); match.hasMatch())
        return length(match.captured(1).toDouble());
    if (const auto match = clock.match(text); match.hasMatch())
        return length(match.captured(1).toInt() * kHour + match.captured(2).toInt());
    const auto match = units.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    const double half = match.captured(4).isEmpty() ? 0 : 30;
    return length(number(match.captured(1)) * kDay + number(match.captured(2)) * kHour + number(match.captured(3)) +
                  half);
}

} // namespace yak
