#pragma once

#include <QString>

#include <concepts>
#include <functional>

namespace yak {

/// Words that can be said anew when the language has changed while they show; or words that stay as they are, such as
/// names and what its owner says anew by itself.
class Saying
{
public:
    Saying() = default;
    Saying(const QString &words) : m_fixed(words) {}
    /// `words` gives them in the language of the moment; what it refers to must outlive this.
    template<std::invocable Words>
    Saying(Words words) : m_words(std::move(words))
    {
    }

    [[nodiscard]] QString words() const { return m_words ? m_words() : m_fixed; }

private:
    QString m_fixed;
    std::function<QString()> m_words;
};

} // namespace yak
