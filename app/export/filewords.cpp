#include "export/filewords.h"

#include <QCoreApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::FileTrouble)

public:
    static QString why(FileTrouble::Kind kind);
    static QString advice(FileTrouble::Kind kind);
};

QString Words::why(FileTrouble::Kind kind)
{
    switch (kind) {
    case FileTrouble::Kind::FolderGone:
        return tr("The folder is not there any more.");
    case FileTrouble::Kind::NotAllowed:
        return tr("You may not write there.");
    case FileTrouble::Kind::InUse:
        return tr("Another program has the file open.");
    case FileTrouble::Kind::DiskFull:
        return tr("There is no room left on the disk.");
    case FileTrouble::Kind::Other:
        return tr("The file could not be written.");
    }
    Q_UNREACHABLE();
}

QString Words::advice(FileTrouble::Kind kind)
{
    switch (kind) {
    case FileTrouble::Kind::FolderGone:
        return tr("Choose another folder, or connect the drive it was on.");
    case FileTrouble::Kind::NotAllowed:
        return tr("Choose a folder of your own, such as Documents.");
    case FileTrouble::Kind::InUse:
        return tr("Close it there and save again, or take another name.");
    case FileTrouble::Kind::DiskFull:
        return tr("Delete something there, or choose another drive.");
    case FileTrouble::Kind::Other:
        return tr("Choose another folder or another name.");
    }
    Q_UNREACHABLE();
}

} // namespace

FileTroubleWords wordsOf(const FileTrouble &trouble)
{
    QStringList advice{Words::advice(trouble.kind), trouble.path};
    if (trouble.kind == FileTrouble::Kind::Other && !trouble.detail.isEmpty())
        advice.append(trouble.detail);
    return {Words::why(trouble.kind), advice.join(u"\n"_s)};
}

} // namespace yak
