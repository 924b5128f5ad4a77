#include "settings/appsettings.h"

#include "settings/pixelsize.h"
#include "settings/themestyle.h"

#include <QGuiApplication>
#include <QSettings>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

using Setting = AppSettings::Setting;

enum class Scope { Personal, Machine };

struct Row
{
    Setting setting;
    QLatin1StringView key;
    Scope scope;
    const char *defaultValue;
};

constexpr std::array kTable{
    Row{Setting::Language, "language"_L1, Scope::Personal, "system"},
    Row{Setting::Scheme, "scheme"_L1, Scope::Personal, "system"},
    Row{Setting::TextScale, "textScale"_L1, Scope::Machine, "100"},
    Row{Setting::Clock, "clock"_L1, Scope::Personal, "language"},
    Row{Setting::Zone, "zone"_L1, Scope::Machine, ""},
    Row{Setting::PaintMode, "paintMode"_L1, Scope::Personal, "rectangle"},
    Row{Setting::LastName, "lastName"_L1, Scope::Personal, ""},
    Row{Setting::LastServer, "lastServer"_L1, Scope::Personal, ""},
    Row{Setting::LocalServer, "localServer"_L1, Scope::Machine, ""},
    Row{Setting::WindowGeometry, "windowGeometry"_L1, Scope::Machine, ""},
};

const Row &rowOf(Setting setting)
{
    const Row &row = kTable[static_cast<size_t>(setting)];
    Q_ASSERT(row.setting == setting);
    return row;
}

constexpr int kMinTextScale = 100;
constexpr int kMaxTextScale = 200;

/// The names under which the values of an enumeration are kept, in the order of its declaration.
template<typename Enum>
struct Names;

template<>
struct Names<LanguageChoice>
{
    static constexpr std::array kTexts{"system"_L1, "ko"_L1, "en"_L1};
};
template<>
struct Names<SchemeChoice>
{
    static constexpr std::array kTexts{"system"_L1, "light"_L1, "dark"_L1};
};
template<>
struct Names<ClockChoice>
{
    static constexpr std::array kTexts{"language"_L1, "24"_L1, "ampm"_L1};
};
template<>
struct Names<PaintMode>
{
    static constexpr std::array kTexts{"rectangle"_L1, "free"_L1};
};

template<typename Enum>
QString textOf(Enum value)
{
    return Names<Enum>::kTexts[static_cast<size_t>(value)];
}

/// The value of a name; the first, which is the default, for a name that is none.
template<typename Enum>
Enum valueOf(const QVariant &text)
{
    const auto &texts = Names<Enum>::kTexts;
    const auto found = std::ranges::find(texts, text.toString());
    return found == texts.end() ? Enum{} : static_cast<Enum>(found - texts.begin());
}

QLocale::Language qtLanguage(Language language)
{
    return language == Language::Korean ? QLocale::Korean : QLocale::English;
}

} // namespace

AppSettings::AppSettings(const Files &files, QObject *parent)
    : QObject(parent),
      m_personal(std::make_unique<QSettings>(files.personal, QSettings::IniFormat)),
      m_machine(std::make_unique<QSettings>(files.machine, QSettings::IniFormat)),
      m_systemFont(QGuiApplication::font())
{
    updateTheme();
}

AppSettings::~AppSettings() = default;

LanguageChoice AppSettings::languageChoice() const
{
    return valueOf<LanguageChoice>(value(Setting::Language));
}

void AppSettings::setLanguageChoice(LanguageChoice choice)
{
    if (!store(Setting::Language, textOf(choice)))
        return;
    Q_EMIT languageChanged();
    Q_EMIT timeStyleChanged();
}

Language AppSettings::language() const
{
    switch (languageChoice()) {
    case LanguageChoice::Korean:
        return Language::Korean;
    case LanguageChoice::English:
        return Language::English;
    case LanguageChoice::System:
        break;
    }
    return QLocale::system().language() == QLocale::Korean ? Language::Korean : Language::English;
}

QLocale AppSettings::locale() const
{
    const QLocale::Language wanted = qtLanguage(language());
    const QLocale system = QLocale::system();
    if (system.language() == wanted)
        return system;
    return wanted == QLocale::Korean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                     : QLocale(QLocale::English, QLocale::UnitedStates);
}

Qt::DayOfWeek AppSettings::weekStart() const
{
    if (language() == Language::Korean)
        return Qt::Sunday;
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English ? system.firstDayOfWeek() : Qt::Monday;
}

ClockChoice AppSettings::clockChoice() const
{
    return valueOf<ClockChoice>(value(Setting::Clock));
}

void AppSettings::setClockChoice(ClockChoice choice)
{
    if (store(Setting::Clock, textOf(choice)))
        Q_EMIT timeStyleChanged();
}

ClockFormat AppSettings::clockFormat() const
{
    switch (clockChoice()) {
    case ClockChoice::Hours24:
        return ClockFormat::Hours24;
    case ClockChoice::AmPm:
        return ClockFormat::AmPm;
    case ClockChoice::ByLanguage:
        break;
    }
    if (language() == Language::Korean)
        return ClockFormat::Hours24;
    return locale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive) ? ClockFormat::AmPm
                                                                                         : ClockFormat::Hours24;
}

SchemeChoice AppSettings::schemeChoice() const
{
    return valueOf<SchemeChoice>(value(Setting::Scheme));
}

void AppSettings::setSchemeChoice(SchemeChoice choice)
{
    if (store(Setting::Scheme, textOf(choice)))
        updateTheme();
}

int AppSettings::textScale() const
{
    bool ok = false;
    const int percent = value(Setting::TextScale).toInt(&ok);
    return ok ? std::clamp(percent, kMinTextScale, kMaxTextScale) : kMinTextScale;
}

void AppSettings::setTextScale(int percent)
{
    if (store(Setting::TextScale, QString::number(std::clamp(percent, kMinTextScale, kMaxTextScale))))
        updateTheme();
}

void AppSettings::setSystemLook(Scheme scheme, const QFont &font)
{
    m_systemScheme = scheme;
    m_systemFont = font;
    updateTheme();
}

QString AppSettings::zoneId() const
{
    return value(Setting::Zone).toString();
}

void AppSettings::setZoneId(const QString &id)
{
    if (store(Setting::Zone, id))
        Q_EMIT zoneChanged();
}

Result<Zone> AppSettings::zone() const
{
    const QString chosen = zoneId();
    return Zone::find(chosen.isEmpty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId()) : chosen);
}

PaintMode AppSettings::paintMode() const
{
    return valueOf<PaintMode>(value(Setting::PaintMode));
}

void AppSettings::setPaintMode(PaintMode mode)
{
    if (store(Setting::PaintMode, textOf(mode)))
        Q_EMIT paintModeChanged();
}

QString AppSettings::lastName() const
{
    return value(Setting::LastName).toString();
}

void AppSettings::setLastName(const QString &name)
{
    store(Setting::LastName, name);
}

QString AppSettings::lastServer() const
{
    return value(Setting::LastServer).toString();
}

void AppSettings::setLastServer(const QString &server)
{
    store(Setting::LastServer, server);
}

QString AppSettings::localServer() const
{
    return value(Setting::LocalServer).toString();
}

void AppSettings::setLocalServer(const QString &address)
{
    store(Setting::LocalServer, address);
}

QByteArray AppSettings::windowGeometry() const
{
    return value(Setting::WindowGeometry).toByteArray();
}

void AppSettings::setWindowGeometry(const QByteArray &geometry)
{
    store(Setting::WindowGeometry, geometry);
}

QVariant AppSettings::value(Setting setting) const
{
    const Row &row = rowOf(setting);
    return fileOf(setting).value(row.key, QString::fromLatin1(row.defaultValue));
}

bool AppSettings::store(Setting setting, const QVariant &newValue)
{
    if (value(setting) == newValue)
        return false;
    fileOf(setting).setValue(rowOf(setting).key, newValue);
    return true;
}

QSettings &AppSettings::fileOf(Setting setting) const
{
    return rowOf(setting).scope == Scope::Personal ? *m_personal : *m_machine;
}

void AppSettings::updateTheme()
{
    QFont font = m_systemFont;
    font.setPixelSize(pixelSizeOf(m_systemFont) * textScale() / 100);
    const Theme theme = Theme::make(resolved(schemeChoice(), m_systemScheme), font);
    if (theme == m_theme)
        return;
    m_theme = theme;
    Q_EMIT lookChanged();
}

} // namespace yak
