#include "export/filesaver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextBoundaryFinder>
#include <QThreadPool>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTitleBytes = 120;

using Outcome = tl::expected<QString, FileTrouble>;

/// As much of the text as fits, cut between two characters as people count them.
QString shortened(const QString &text)
{
    if (text.toUtf8().size() <= kTitleBytes)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype fits = 0;
    for (qsizetype at = 0; at >= 0 && text.left(at).toUtf8().size() <= kTitleBytes; at = finder.toNextBoundary())
        fits = at;
    return text.left(fits).trimmed();
}

/// Whether Windows takes a file of this name for a device: what stands before the first dot counts.
bool isDevice(const QString &name)
{
    static const QRegularExpression device(u"^(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name.section(u'.', 0, 0).trimmed()).hasMatch();
}

/// A text as a part of a file's name: without what some file system does not take, and not too long.
QString namePart(const QString &text)
{
    QString name = text.normalized(QString::NormalizationForm_C);
    for (QChar &c : name) {
        const bool isForbidden = u"/\\:*?\"<>|"_s.contains(c) || c.category() == QChar::Other_Control ||
                                 c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line ||
                                 c.category() == QChar::Separator_Paragraph;
        if (isForbidden)
            c = u' ';
    }
    name = shortened(name.simplified());
    while (name.startsWith(u'.') || name.startsWith(u' ')) // would be hidden
        name.remove(0, 1);
    return isDevice(name) ? u'_' + name : name;
}

class DiskSaver final : public FileSaver
{
public:
    void save(QWidget *parent, const FileOffer &offer, Content content, Done done) override
    {
        auto *dialog = new QFileDialog(parent, offer.title, QDir(m_folder).filePath(offer.name), offer.filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->setDefaultSuffix(QFileInfo(offer.name).suffix());
        dialog->selectFile(offer.name);
        QObject::connect(dialog, &QFileDialog::fileSelected, &m_here,
                         [this, parent = QPointer(parent), content = std::move(content),
                          done = std::move(done)](const QString &path) {
                             m_folder = QFileInfo(path).absolutePath();
                             write(parent, path, content, done);
                         });
        dialog->open();
    }

private:
    /// Makes and writes the bytes on a worker; the outcome comes back to this thread while both ends are there.
    void write(const QPointer<QWidget> &parent, const QString &path, const Content &content, const Done &done)
    {
        const auto promise = std::make_shared<QPromise<Outcome>>();
        // By way of the application, for a continuation must not outlive whom it is for.
        promise->future().then(QCoreApplication::instance(),
                               [parent, here = QPointer(&m_here), done](const Outcome &outcome) {
                                   if (parent && here)
                                       done(outcome);
                               });
        QThreadPool::globalInstance()->start([promise, path, content] {
            promise->start();
            promise->addResult(writeFile(path, content()).map([&path] { return QDir::toNativeSeparators(path); }));
            promise->finish();
        });
    }

    QObject m_here; // what is under way ends with it
    QString m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
};

} // namespace

std::unique_ptr<FileSaver> makeDiskSaver()
{
    return std::make_unique<DiskSaver>();
}

tl::expected<void, FileTrouble> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit();
    if (isWritten)
        return {};
    return tl::unexpected<FileTrouble>(
        FileTrouble{troubleKind(file.error(), path), QDir::toNativeSeparators(path), file.errorString()});
}

FileTrouble::Kind troubleKind(QFileDevice::FileError error, const QString &path)
{
    using Kind = FileTrouble::Kind;
    const QFileInfo file(path);
    if (!file.dir().exists())
        return Kind::FolderGone;
    switch (error) {
    case QFileDevice::ResourceError:
    case QFileDevice::WriteError: // what a full disk or quota looks like, once the file is open
        return Kind::DiskFull;
    case QFileDevice::RenameError: // all was written, but what was there would not give way
        return Kind::InUse;
    case QFileDevice::PermissionsError:
        return Kind::NotAllowed;
    default:
        break;
    }
    const bool isBarred = !QFileInfo(file.absolutePath()).isWritable() || (file.exists() && !file.isWritable());
    return isBarred ? Kind::NotAllowed : Kind::Other;
}

QString fileNameFor(const QString &title, const QString &what, const QString &suffix)
{
    const QString name = namePart(title);
    const QString kind = namePart(what);
    return (name.isEmpty() ? kind : name + u" – "_s + kind) + u'.' + suffix;
}

} // namespace yak
