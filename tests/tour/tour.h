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

/// The main job from beginning to end, with a real server process and real windows: an organizer opens a room, five
/// people paint, one time is settled. Checks what each of them sees and takes pictures; ends the program where
/// something is not as it should be.
class Tour
{
public:
    struct Options
    {
        QString server;   ///< path of yakjeong-server
        QString pictures; ///< folder for the pictures
    };

    Tour(QApplication &application, const Options &options);
    ~Tour();

    void run();

private:
    void openRoom();
    void invite();
    void everybodyPaints();
    void everybodySeesTheSame();
    void lookAround();
    void undoAndRedo();
    void settle();
    void comeBack();

    void dress(LanguageChoice language, SchemeChoice scheme);
    void picture(QWidget &window, const QString &name);
    /// A dialog as it stands above its window.
    void picture(QWidget &window, QWidget &dialog, const QString &name);
    void say(const QString &words) const;
    [[nodiscard]] Seat &organizer() { return *m_seats.front(); }
    [[nodiscard]] std::unique_ptr<Seat> seat(const Seat::Person &person);

    Options m_options;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    AppSettings m_look; // of the application, which all windows share here
    Appearance m_appearance;
    LanguageSwitch m_language;
    ServerProcess m_server;
    std::vector<std::unique_ptr<Seat>> m_seats; // the organizer first
    int m_pictures = 0;
};

} // namespace yak
