#pragma once

#include <QString>

#include <functional>

class QIODevice;
class QWidget;

namespace yak {

/// What is offered to be saved.
struct SaveOffer
{
    QString name;   ///< suggested, without its ending; anything: what a file's name cannot hold is left out
    QString suffix; ///< "png", without the dot
    QString kind;   ///< what such files are called: "PNG pictures"
};

/// Asks above a window where to save something and writes it there. Never blocks. All files that a person names go
/// through here, so that a test, or a system without files, can put something else in its place.
namespace savefile {

/// Whether all of it was written.
using Write = std::function<bool(QIODevice &)>;

/// How it went: the file's path, and what was wrong in words; empty where it is saved.
struct Outcome
{
    QString path;
    QString problem;
};

/// `done` is called once, unless the person thought better of it or `parent` is gone by then. The old file stays as it
/// is where the new one cannot be written whole.
void ask(QWidget *parent, const SaveOffer &offer, Write write, std::function<void(const Outcome &)> done);

/// Writes without asking.
[[nodiscard]] Outcome save(const QString &path, const Write &write);

/// For tests: the next question is answered with this path, at once and without a dialog.
void setNextPath(const QString &path);

} // namespace savefile

} // namespace yak
