#include "dialogs/savefile.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <optional>
#include <utility>

namespace yak::savefile {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::SaveFile)
};

std::optional<QString> &rehearsal()
{
    static std::optional<QString> next;
    return next;
}

/// A name that every system takes.
QString fileNameOf(const SaveOffer &offer)
{
    static const QRegularExpression forbidden(uR"([\x00-\x1f<>:"/\\|?*]+)"_s);
    constexpr qsizetype kLongest = 80;
    QString name = QString(offer.name).replace(forbidden, u" "_s).simplified().left(kLongest).trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return (name.isEmpty() ? u"yakjeong"_s : name) + u'.' + offer.suffix;
}

} // namespace

Outcome save(const QString &path, const Write &write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit())
        return {path, {}};
    //: %1 is a file's path, %2 what the system says is wrong
    return {path, Words::tr("Not saved: %1 cannot be written. %2").arg(path, file.errorString())};
}

void ask(QWidget *parent, const SaveOffer &offer, Write write, std::function<void(const Outcome &)> done)
{
    if (const auto path = std::exchange(rehearsal(), std::nullopt)) {
        done(save(*path, write));
        return;
    }
    auto *dialog = new QFileDialog(parent, Words::tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(offer.suffix);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(offer.kind, offer.suffix));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileNameOf(offer));
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [write = std::move(write), done = std::move(done)](const QString &path) { done(save(path, write)); });
    dialog->open();
}

void setNextPath(const QString &path)
{
    rehearsal() = path;
}

} // namespace yak::savefile
