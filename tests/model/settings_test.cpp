#include "model/settings.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

bool coin()
{
    return *rc::gen::arbitrary<bool>();
}

TimePlan anyPlan()
{
    return {*rc::gen::element(u"Asia/Seoul"_s, u"Europe/Berlin"_s),
            *rc::gen::element(15, 30),
            {{QDate(2026, 6, *rc::gen::inRange(1, 4)), {{540, 600}}}}};
}

RoomSettings anySettings()
{
    RoomSettings settings;
    settings.title = *rc::gen::element(u"a"_s, u"b"_s);
    settings.description = *rc::gen::element(u""_s, u"text"_s);
    settings.plan = anyPlan();
    settings.duration = *rc::gen::inRange<qint64>(30, 33);
    if (coin())
        settings.deadline = Instant{*rc::gen::inRange<qint64>(0, 3)};
    if (coin())
        settings.cap = *rc::gen::inRange(1, 4);
    settings.visibility = *rc::gen::element(Visibility::Everyone, Visibility::OrganizersOnly);
    settings.viewers = *rc::gen::element(Viewers::Welcome, Viewers::Refused);
    return settings;
}

/// Some of the fields of other settings.
SettingsPatch anyPatch()
{
    const RoomSettings other = anySettings();
    SettingsPatch patch;
    if (coin())
        patch.title = other.title;
    if (coin())
        patch.description = other.description;
    if (coin())
        patch.plan = other.plan;
    if (coin())
        patch.duration = other.duration;
    if (coin())
        patch.deadline = other.deadline;
    if (coin())
        patch.cap = other.cap;
    if (coin())
        patch.visibility = other.visibility;
    if (coin())
        patch.viewers = other.viewers;
    return patch;
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patchingTwiceIsPatchingOnce();
    void theInversePatchRestores();
    void theEffectDoesTheSameWithoutWhatIsSoAlready();
    void fieldsAreNamedAsOnTheWire();
    void nullClearsWhatLeavingOutKeeps();
    void anEmptyPatchSaysNothing();
    void whatAFieldSaysNowIsToldToWhoWasTooLate();
};

void SettingsTest::patchingTwiceIsPatchingOnce()
{
    QVERIFY(rc::check("patched(patched(s, p), p) = patched(s, p)", [] {
        const SettingsPatch patch = anyPatch();
        const RoomSettings once = patched(anySettings(), patch);
        RC_ASSERT(patched(once, patch) == once);
    }));
}

void SettingsTest::theInversePatchRestores()
{
    QVERIFY(rc::check("inverseOf() brings the settings before back", [] {
        const RoomSettings before = anySettings();
        const SettingsPatch patch = anyPatch();
        const SettingsPatch inverse = inverseOf(patch, before);
        RC_ASSERT(patched(patched(before, patch), inverse) == before);
        RC_ASSERT(fieldsOf(inverse) == fieldsOf(patch));
    }));
}

void SettingsTest::theEffectDoesTheSameWithoutWhatIsSoAlready()
{
    QVERIFY(rc::check("effectOf()", [] {
        const RoomSettings settings = anySettings();
        const SettingsPatch patch = anyPatch();
        const SettingsPatch effect = effectOf(patch, settings);
        RC_ASSERT(patched(settings, effect) == patched(settings, patch));
        RC_ASSERT(effectOf(effect, patched(settings, effect)).isEmpty());
        RC_ASSERT(effect.isEmpty() == (patched(settings, patch) == settings));
        for (const QString &field : fieldsOf(effect))
            RC_ASSERT(fieldsOf(patch).contains(field));
    }));
}

void SettingsTest::fieldsAreNamedAsOnTheWire()
{
    SettingsPatch patch;
    patch.title = u"a"_s;
    patch.deadline = std::optional<Instant>();
    patch.viewers = Viewers::Refused;
    QCOMPARE(fieldsOf(patch), (QStringList{u"title"_s, u"deadline"_s, u"viewers"_s}));
}

void SettingsTest::nullClearsWhatLeavingOutKeeps()
{
    RoomSettings settings;
    settings.deadline = Instant{5};
    SettingsPatch keeps;
    keeps.title = u"other"_s;
    QVERIFY(patched(settings, keeps).deadline);
    SettingsPatch clears;
    clears.deadline = std::optional<Instant>();
    QVERIFY(!patched(settings, clears).deadline);
}

void SettingsTest::anEmptyPatchSaysNothing()
{
    QVERIFY(SettingsPatch().isEmpty());
    QVERIFY(fieldsOf({}).isEmpty());
    SettingsPatch patch;
    patch.cap = std::optional<int>();
    QVERIFY(!patch.isEmpty());
}

void SettingsTest::whatAFieldSaysNowIsToldToWhoWasTooLate()
{
    // A change that somebody else was quicker with is answered by the present values of just its fields.
    RoomSettings present;
    present.title = u"theirs"_s;
    present.duration = 90;
    SettingsPatch late;
    late.title = u"mine"_s;
    SettingsPatch told;
    told.title = u"theirs"_s;
    QCOMPARE(inverseOf(late, present), told);
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::SettingsTest)
#include "settings_test.moc"
