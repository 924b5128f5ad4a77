#include "stage.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>
#include <QTextStream>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
constexpr int kRestMs = 400; // ranking, fades and layouts come to rest
} // namespace

Stage::Stage(QApplication &application, const Options &options)
    : m_options(options),
      m_look({m_folder.filePath(u"look.ini"_s), m_folder.filePath(u"machine.ini"_s)}),
      m_appearance(application, m_look),
      m_language(m_look),
      m_server(options.server, m_folder.filePath(u"server.sqlite"_s))
{
    QDir().mkpath(options.pictures);
}

Stage::~Stage() = default;

void Stage::open()
{
    if (!m_server.start())
        qFatal("tour: the server did not start: %s", qUtf8Printable(m_server.errorOutput()));
    say(u"a server is ready on port %1"_s.arg(m_server.port()));
}

void Stage::close()
{
    m_seats.clear();
    if (m_server.terminate() != 0)
        qFatal("tour: the server did not end in order");
    say(u"done, %1 pictures in %2"_s.arg(m_pictures).arg(m_options.pictures));
}

Seat &Stage::add(const Seat::Person &person)
{
    const QString folder = m_folder.filePath(u"seat%1"_s.arg(m_seats.size()));
    m_seats.push_back(std::make_unique<Seat>(person, folder, m_clock));
    m_seats.back()->controller().setServer(m_server.url().toString());
    m_seats.back()->dress(m_look.languageChoice(), m_look.schemeChoice());
    return *m_seats.back();
}

void Stage::dress(LanguageChoice language, SchemeChoice scheme)
{
    m_look.setLanguageChoice(language);
    m_look.setSchemeChoice(scheme);
    for (const auto &one : m_seats)
        one->dress(language, scheme);
    QCoreApplication::sendPostedEvents();
}

QString Stage::nextFile(const QString &name)
{
    return u"%1/%2-%3.png"_s.arg(m_options.pictures).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
}

void Stage::picture(QWidget &window, const QString &name)
{
    QTest::qWait(kRestMs);
    const QString file = nextFile(name);
    if (!window.grab().save(file))
        qFatal("tour: cannot write %s", qUtf8Printable(file));
}

void Stage::picture(QWidget &window, QWidget &dialog, const QString &name)
{
    QTest::qWait(kRestMs);
    QPixmap both = window.grab();
    const QPixmap above = dialog.grab();
    QPainter painter(&both);
    painter.fillRect(both.rect(), QColor(0, 0, 0, 90));
    painter.drawPixmap((both.width() - above.width()) / 2, (both.height() - above.height()) / 2, above);
    painter.end();
    const QString file = nextFile(name);
    if (!both.save(file))
        qFatal("tour: cannot write %s", qUtf8Printable(file));
}

void Stage::say(const QString &words) const
{
    QTextStream(stdout) << u"tour: "_s << words << '\n' << Qt::flush;
}

} // namespace yak
