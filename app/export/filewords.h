#pragma once

#include "export/filesaver.h"

#include <QString>

namespace yak {

/// Why a file was not written, and what to do about it.
struct FileTroubleWords
{
    QString why;    ///< a sentence
    QString advice; ///< what to do, then where it was to go and what the system said
};

[[nodiscard]] FileTroubleWords wordsOf(const FileTrouble &trouble);

} // namespace yak
