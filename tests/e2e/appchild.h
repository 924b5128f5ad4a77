#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace yak {

/// The part of an app that keeps a room in step, in a process of its own so that it can be killed: a session on a store
/// on disk, told what to do by lines on its standard input, telling what it sees by lines on its standard output.
///
/// The test program starts itself again with `--app FOLDER LINK`; see runApp().
class AppChild
{
public:
    /// `folder` is the app's data, kept between runs; `link` the room's, empty for an app that is to make one.
    AppChild(QString folder, QString link) : m_folder(std::move(folder)), m_link(std::move(link)) {}
    ~AppChild();
    AppChild(const AppChild &) = delete;
    AppChild &operator=(const AppChild &) = delete;

    void start();
    /// kill -9.
    void kill();
    /// Ends it in order; whether it did.
    [[nodiscard]] bool quit();

    void say(const QString &command);
    /// Says it and waits for the line that answers it: "WORD …". Empty where none comes within ten seconds.
    [[nodiscard]] QString ask(const QString &command);
    /// Asks until the answer is as wanted. False after ten seconds.
    [[nodiscard]] bool comesTo(const QString &question, const QString &wanted);

    [[nodiscard]] QString folder() const { return m_folder; }

private:
    QString m_folder;
    QString m_link;
    QProcess m_process;
};

/// The child's side; the program's exit code.
int runApp(const QStringList &arguments);

} // namespace yak
