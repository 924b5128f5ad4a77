#pragma once

#include <QApplication>

namespace yak::bench {

/// An application that knows how long the GUI thread was held at once: by one event and all that came of it.
class TurnWatch final : public QApplication
{
public:
    TurnWatch(int &argc, char **argv) : QApplication(argc, argv) {}

    bool notify(QObject *receiver, QEvent *event) override;

    /// Forgets what was.
    static void restart();
    /// The longest since then, in milliseconds.
    [[nodiscard]] static double longest();

private:
    int m_depth = 0;
    double m_longest = 0;
};

} // namespace yak::bench
