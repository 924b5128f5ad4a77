#pragma once

#include "dialogs/settingseffect.h"
#include "dialogs/textlabel.h"
#include "i18n/kindtext.h"

#include <QList>

namespace yak {

class RoomView;

/// What a field of a patch says, in words, for a room with these settings. A deadline is told on the room's clock, as
/// the form has it; on the viewer's where the room has none.
[[nodiscard]] QString valueText(const SettingsPatch &patch, const QString &field, const RoomSettings &settings,
                                const RoomView &view);

/// Who sees the answers of others, in words.
[[nodiscard]] QString visibilityText(Visibility visibility);

/// A sentence in the tone it is to be said in.
struct TonedWords
{
    TextLabel::Tone tone = TextLabel::Tone::Plain;
    QString words;
};

/// What a change of settings does to people's answers, a sentence each, most telling first. `after` has the room's
/// settings with the change.
[[nodiscard]] QList<TonedWords> effectWords(const SettingsEffect &effect, const Room &room, const RoomSettings &after,
                                            const RoomView &view);

} // namespace yak
