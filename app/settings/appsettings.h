#pragma once

#include "core/zone.h"
#include "settings/theme.h"

#include <QByteArray>
#include <QLocale>
#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace yak {

/// The languages the app speaks.
enum class Language { Korean, English };

/// What a person chose; the system's language where it is one of ours, else English.
enum class LanguageChoice { System, Korean, English };

/// How the hours of a day are written.
enum class ClockFormat { Hours24, AmPm };

/// What a person chose; by language, Korean has 24 hours and English follows the system, else AM and PM.
enum class ClockChoice { ByLanguage, Hours24, AmPm };

/// What a drag over the grid paints: the rectangle it spans, or just the cells it crosses.
enum class PaintMode { Rectangle, Free };

/// The settings of the app: one table of key, scope and default behind typed getters and setters. A setter that changes
/// nothing emits nothing. Also what follows from them: the locale, the look. GUI thread.
class AppSettings final : public QObject
{
    Q_OBJECT

public:
    /// Which of the settings.
    enum class Setting {
        Language,
        Scheme,
        TextScale,
        Clock,
        Zone,
        PaintMode,
        LastName,
        LastServer,
        LocalServer,
        WindowGeometry,
    };
    Q_ENUM(Setting)

    /// Where settings are kept: what a person prefers everywhere, and what belongs to this machine.
    struct Files
    {
        QString personal;
        QString machine;
    };

    /// Reads what the files hold; a value that cannot be read counts as the default. Missing files are made when
    /// something is set.
    explicit AppSettings(const Files &files, QObject *parent = nullptr);
    ~AppSettings() override;

    [[nodiscard]] LanguageChoice languageChoice() const;
    void setLanguageChoice(LanguageChoice choice);
    /// The language that is shown.
    [[nodiscard]] Language language() const;
    /// For dates and numbers: the system's locale where it speaks the language shown, else Korea's or the United
    /// States'.
    [[nodiscard]] QLocale locale() const;
    /// Korean weeks start on Sunday; English ones as the system's locale says, else on Monday.
    [[nodiscard]] Qt::DayOfWeek weekStart() const;

    [[nodiscard]] ClockChoice clockChoice() const;
    void setClockChoice(ClockChoice choice);
    [[nodiscard]] ClockFormat clockFormat() const;

    [[nodiscard]] SchemeChoice schemeChoice() const;
    void setSchemeChoice(SchemeChoice choice);
    /// Percent of the system's font size, 100 to 200.
    [[nodiscard]] int textScale() const;
    void setTextScale(int percent);
    /// The look that follows from scheme, text scale and system.
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// What the system says of itself, at the start and whenever it changes.
    void setSystemLook(Scheme scheme, const QFont &font);

    /// The IANA name in which times are shown; empty: the system's.
    [[nodiscard]] QString zoneId() const;
    void setZoneId(const QString &id);
    /// The zone in which times are shown. UnknownZone where the system's has no IANA name that is known: then one asks.
    [[nodiscard]] Result<Zone> zone() const;

    [[nodiscard]] PaintMode paintMode() const;
    void setPaintMode(PaintMode mode);

    /// The name somebody last took part under.
    [[nodiscard]] QString lastName() const;
    void setLastName(const QString &name);

    /// The server a room was last opened on or a code was last typed for, as typed.
    [[nodiscard]] QString lastServer() const;
    void setLastServer(const QString &server);
    /// HOST:PORT of the server that this app last ran by itself; empty where it never did.
    [[nodiscard]] QString localServer() const;
    void setLocalServer(const QString &address);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

Q_SIGNALS:
    void languageChanged();
    /// Scheme, text scale or the system's look: `theme()` is another.
    void lookChanged();
    /// Dates and times are written in another way (also after the language).
    void timeStyleChanged();
    void zoneChanged();
    void paintModeChanged();

private:
    [[nodiscard]] QVariant value(Setting setting) const;
    /// Whether it was another value before.
    bool store(Setting setting, const QVariant &value);
    [[nodiscard]] QSettings &fileOf(Setting setting) const;
    void updateTheme();

    std::unique_ptr<QSettings> m_personal;
    std::unique_ptr<QSettings> m_machine;
    Scheme m_systemScheme = Scheme::Light;
    QFont m_systemFont;
    Theme m_theme;
};

} // namespace yak
