#pragma once

#include "i18n/saying.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace yak {

/// What is asked or told in a box of its own.
struct Question
{
    QString title;  ///< the window's title
    QString text;   ///< one sentence
    QString detail; ///< what more there is to know; may be empty
    QString accept; ///< what the button that goes on says: the deed, not "OK"
    QString reject; ///< what the other says; empty: "Cancel"
    enum class Weight { Usual, Destructive } weight = Weight::Usual;
};

/// Modal questions that never block: the answer comes by a call. All boxes of the app go through here, so that a test
/// can answer them.
namespace messagebox {

enum class Answer { Accepted, Rejected };

/// Asks above `parent`. `question` gives it in the language of the moment, again where that changes while the box is
/// open. `answered` is called once, unless `parent` is gone by then. Rejected is the default button where the weight is
/// destructive.
void ask(QWidget *parent, std::function<Question()> question, std::function<void(Answer)> answered);

/// Tells something that has only one button.
void tell(QWidget *parent, const Saying &title, const Saying &text, const Saying &detail = {});

/// For tests: the next question is answered so, at once and without a box.
void setNextAnswer(Answer answer);

/// For tests: the last question that setNextAnswer() answered.
[[nodiscard]] std::optional<Question> lastQuestion();

} // namespace messagebox

} // namespace yak
