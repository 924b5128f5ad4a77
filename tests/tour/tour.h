#pragma once

#include "stage.h"

namespace yak {

/// The app from end to end, with a real server process and real windows: an organizer opens a room, five people paint,
/// one time is settled; then what more there is to see. Checks what each of them sees and takes pictures; ends the
/// program where something is not as it should be.
class Tour
{
public:
    Tour(QApplication &application, const Stage::Options &options) : m_stage(application, options) {}

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

    [[nodiscard]] Seat &organizer() { return m_stage.seat(0); }

    Stage m_stage;
};

} // namespace yak
