#pragma once

#include <QPageLayout>
#include <QString>
#include <QtPlugin>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace yak {

/// The printers of the system. An interface, because the toolkit's printing is a library that no start waits for, and a
/// browser has no printers of its own. GUI thread.
class Printers
{
public:
    /// What is to be printed.
    struct Wanted
    {
        QPageLayout paper;
        QString title;
        int pages = 1;
    };
    /// The printer that somebody chose.
    struct Chosen
    {
        std::shared_ptr<QPagedPaintDevice> device; ///< has the paper they chose; drawn on and left in any thread
        std::function<void()> abort;               ///< wants no more pages; in the thread that draws
    };

    Printers() = default;
    Printers(const Printers &) = delete;
    Printers &operator=(const Printers &) = delete;
    virtual ~Printers() = default;

    /// Whether there is one at all.
    [[nodiscard]] virtual bool areThere() const = 0;
    /// Asks which, above `parent`; returns at once. `chosen` is not called where nobody wants one any more.
    virtual void choose(QWidget *parent, const Wanted &wanted, std::function<void(const Chosen &)> chosen) const = 0;
};

} // namespace yak

Q_DECLARE_INTERFACE(yak::Printers, "yakjeong.Printers/1")
