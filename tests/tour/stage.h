#pragma once

#include "i18n/languageswitch.h"
#include "seat.h"
#include "serverprocess.h"
#include "settings/appearance.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

class QApplication;

namespace yak {

/// What a tour needs: a real server process, the people at their windows, and a camera. Ends the program where
/// something is not as it should be.
class Stage
{
public:
    struct Options
    {
        QString server;   ///< path of yakjeong-server
        QString pictures; ///< folder for the pictures
    };

    Stage(QApplication &application, const Options &options);
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    void open();
    /// The server ends in order.
    void close();

    /// Somebody more sits down, with nothing on their disk.
    Seat &add(const Seat::Person &person);
    /// From 0, in the order in which they came.
    [[nodiscard]] Seat &seat(size_t number) { return *m_seats.at(number); }
    [[nodiscard]] const std::vector<std::unique_ptr<Seat>> &seats() const { return m_seats; }
    [[nodiscard]] ServerProcess &server() { return m_server; }

    /// How all windows look from now on.
    void dress(LanguageChoice language, SchemeChoice scheme);
    void picture(QWidget &window, const QString &name);
    /// A dialog as it stands above its window.
    void picture(QWidget &window, QWidget &dialog, const QString &name);
    void say(const QString &words) const;

private:
    [[nodiscard]] QString nextFile(const QString &name);

    Options m_options;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    AppSettings m_look; // of the application, which all windows share here
    Appearance m_appearance;
    LanguageSwitch m_language;
    ServerProcess m_server;
    std::vector<std::unique_ptr<Seat>> m_seats;
    int m_pictures = 0;
};

} // namespace yak
