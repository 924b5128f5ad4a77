#pragma once

#include "dialogs/newroomdraft.h"
#include "i18n/saying.h"

#include <QHash>

namespace yak {

/// What is wrong with a field of the form, of all that is wrong with the draft; empty where nothing is.
[[nodiscard]] Saying problemWords(const QString &field, const NewRoomDraft &draft, const QList<Problem> &problems);

/// What is wrong with blocks, by their ids: the first thing of each.
[[nodiscard]] QHash<int, QString> blockProblemWords(const QList<Problem> &problems);

} // namespace yak
