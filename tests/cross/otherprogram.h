#pragma once

#include <QProcess>
#include <QStringList>

namespace yak {

/// A program in another language, run beside the test's event loop. It ends with this object.
class OtherProgram
{
public:
    /// How a script of this folder is called, with the packages of the system and no others.
    [[nodiscard]] static QStringList python(const QString &script);
    [[nodiscard]] static QStringList node(const QString &script);

    explicit OtherProgram(const QStringList &command);
    ~OtherProgram();

    /// Waits for its end; whether that was one with 0.
    [[nodiscard]] bool endsWell();
    /// What it said, complaints included.
    [[nodiscard]] QString output();

private:
    QProcess m_process;
};

} // namespace yak
