#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>
#include <tl/expected.hpp>

#include <functional>
#include <memory>

class QWidget;

namespace yak {

/// A file that is offered to the user.
struct FileOffer
{
    QString title;  ///< what is saved, for the dialog's title
    QString name;   ///< the suggested name, with its suffix
    QString filter; ///< "Table (*.csv)"
};

/// Why a file was not written.
struct FileTrouble
{
    enum class Kind {
        FolderGone, ///< there is no such folder (any more)
        NotAllowed, ///< this user may not write there
        InUse,      ///< another program holds the file
        DiskFull,   ///< no room is left, or none is allowed
        Other,
    };

    Kind kind = Kind::Other;
    QString path;
    QString detail; ///< in the system's words
};

/// Where files go that the user asks for. An interface, because a browser has downloads instead of a disk.
class FileSaver
{
public:
    /// Makes the bytes; called once, on a thread of its own where there is one.
    using Content = std::function<QByteArray()>;
    /// The name it was saved under, to be shown. Not called where the user thinks better of it, nor after `parent` or
    /// the saver is gone.
    using Done = std::function<void(tl::expected<QString, FileTrouble>)>;

    FileSaver() = default;
    FileSaver(const FileSaver &) = delete;
    FileSaver &operator=(const FileSaver &) = delete;
    virtual ~FileSaver() = default;

    /// Asks where, then writes the whole file or nothing. Returns at once.
    virtual void save(QWidget *parent, const FileOffer &offer, Content content, Done done) = 0;
};

/// The saver of a desktop: the system's dialog, and the disk.
[[nodiscard]] std::unique_ptr<FileSaver> makeDiskSaver();

/// Writes the whole file or leaves what was there. Any thread.
[[nodiscard]] tl::expected<void, FileTrouble> writeFile(const QString &path, const QByteArray &bytes);

/// What an error of the file system comes down to for the user.
[[nodiscard]] FileTrouble::Kind troubleKind(QFileDevice::FileError error, const QString &path);

/// A name that every file system takes, out of a title and what the file is: "Sprint retro – answers.csv".
[[nodiscard]] QString fileNameFor(const QString &title, const QString &what, const QString &suffix);

} // namespace yak
