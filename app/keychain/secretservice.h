#pragma once

#include <QString>

#include <functional>

class QObject;

namespace yak {

/// Asks the Secret Service, where one runs, whether it has this secret locked: a read of one that nobody unlocked ends
/// as if there were none. Answers in the caller's thread, unless `context` is gone by then; "no" where there is none.
void askWhetherLocked(QObject *context, const QString &service, const QString &name, std::function<void(bool)> told);

} // namespace yak
