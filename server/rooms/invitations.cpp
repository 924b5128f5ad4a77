#include "rooms/invitations.h"

#include "core/logging.h"
#include "rooms/tokens.h"

#include <QFile>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

QString codeIn(const QString &line)
{
    const QString text = line.section(u'#', 0, 0).simplified();
    return text.section(u' ', 0, 0);
}

QString kept(const QString &code)
{
    return secretHash(code.normalized(QString::NormalizationForm_C));
}

} // namespace

Result<void> Invitations::load()
{
    if (!areNeeded())
        return {};
    const FileMark mark = FileMark::of(m_path);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadValue,
                       u"the file of invitation codes %1 cannot be read: %2"_s.arg(m_path, file.errorString()));
    QSet<QString> codes;
    int number = 0;
    while (!file.atEnd()) {
        ++number;
        const QString code = codeIn(QString::fromUtf8(file.readLine()));
        if (code.isEmpty())
            continue;
        if (code.size() < kLeastLetters)
            return failure(
                ErrorCode::BadValue,
                u"%1, line %2: a code has at least %3 letters, so that nobody guesses it"_s.arg(m_path).arg(number).arg(
                    kLeastLetters));
        codes.insert(kept(code));
    }
    if (codes.isEmpty())
        return failure(ErrorCode::BadValue, u"%1 has no invitation code: write one a line"_s.arg(m_path));
    m_codes = std::move(codes);
    m_read = mark;
    return {};
}

bool Invitations::has(const QString &code)
{
    if (FileMark::of(m_path) != m_read) {
        if (const auto loaded = load(); !loaded) {
            qCWarning(logNet) << "nobody is let in by an invitation:" << loaded.error().detail;
            m_codes.clear();
            m_read = {};
        }
    }
    return m_codes.contains(kept(code.simplified()));
}

} // namespace yak::server
