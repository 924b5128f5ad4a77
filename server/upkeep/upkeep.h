#pragma once

#include "core/result.h"
#include "upkeep/task.h"

namespace yak::server {

/// What a task brought: what to print, and whether it found something wrong.
struct TaskReport
{
    QString text;
    enum class Verdict { Well, Wrong } verdict = Verdict::Well;
};

/// Does a task on a database. The detail of an error says what to do.
///
/// Checking, exporting, importing and backing up may run beside a server; migrating and moving take the database for
/// themselves. Moving is all or nothing, into an empty database.
[[nodiscard]] Result<TaskReport> runTask(const Task &task, const storage::DatabaseAddress &database);

} // namespace yak::server
