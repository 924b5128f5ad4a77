#include "seat.h"

#include "dialogs/accentbutton.h"
#include "grid/gridwidget.h"
#include "hands.h"
#include "windows/lobbyjoin.h"
#include "windows/namecard.h"
#include "windows/quietbutton.h"
#include "windows/roombody.h"
#include "windows/roompage.h"
#include "windows/startpage.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QString made(const QString &folder)
{
    QDir().mkpath(folder);
    return folder;
}

} // namespace

Seat::Seat(const Person &person, const QString &folder, const Clock &clock)
    : m_person(person),
      m_settings({made(folder) + u"/personal.ini"_s, folder + u"/machine.ini"_s}),
      m_store(folder + u"/rooms.sqlite"_s),
      m_controller(m_store, m_settings, NetworkParts::native(clock)),
      m_rooms(m_store, clock),
      m_modules({QStringLiteral(YAK_MODULE_FOLDER)}),
      m_window({m_controller, m_rooms, m_settings, clock, m_modules})
{
    m_settings.setZoneId(person.zone);
    m_rooms.reload();
    m_window.resize(1280, 800);
    m_window.show();
}

Seat::~Seat()
{
    m_window.close();
    m_controller.shutdown();
}

RoomPage &Seat::page()
{
    expect(u"the page of a room"_s, [this] { return m_window.roomPage() != nullptr; });
    return *m_window.roomPage();
}

GridWidget &Seat::mine()
{
    return page().body()->area()->mine();
}

bool Seat::isIn() const
{
    const RoomSession *session = m_controller.session();
    return session && session->state() == RoomSession::State::Live && session->model().isLoaded();
}

void Seat::dress(LanguageChoice language, SchemeChoice scheme)
{
    m_settings.setLanguageChoice(language);
    m_settings.setSchemeChoice(scheme);
}

QString Seat::share()
{
    hands::click(page().findChild<QuietButton *>(u"share"_s));
    const QString message = QGuiApplication::clipboard()->text();
    if (!message.contains(m_controller.session()->link().text()))
        qFatal("tour: what was shared has no link in it: %s", qUtf8Printable(message));
    return message;
}

void Seat::leave()
{
    m_window.showStart();
    expect(u"the start page"_s, [this] { return m_controller.session() == nullptr && m_window.roomPage() == nullptr; });
}

void Seat::paste(const QString &message)
{
    QGuiApplication::clipboard()->setText(message);
    auto *field = m_window.startPage()->join()->findChild<QLineEdit *>();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Return);
}

void Seat::join(const QString &message)
{
    paste(message);
    expect(u"to be asked for a name"_s, [this] {
        const RoomSession *session = m_controller.session();
        return session && session->state() == RoomSession::State::NeedsName;
    });
    auto *card = page().findChild<NameCard *>();
    hands::fill(card->findChild<QLineEdit *>(), m_person.name);
    hands::click(card->findChild<AccentButton *>());
    expect(m_person.name + u" to be in the room"_s, [this] { return isIn(); });
}

} // namespace yak
