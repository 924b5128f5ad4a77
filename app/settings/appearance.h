#pragma once

#include <QFont>
#include <QObject>

class QApplication;

namespace yak {

class AppSettings;

/// Gives the application the look of the settings, from now on and whenever they or the system's own look change.
/// GUI thread; one at a time, made before any window.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    Appearance(QApplication &application, AppSettings &settings, QObject *parent = nullptr);
    /// Gives the application the font back that it had.
    ~Appearance() override;

private:
    void apply();
    void followDistances();

    QApplication &m_application;
    AppSettings &m_settings;
    QFont m_systemFont;
    int m_distance = 0; // what a thousand pixels are at the present size of text
};

} // namespace yak
