#include "settings/theme.h"
#include "settings/themecolor.h"
#include "settings/themestyle.h"

#include <QApplication>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    QString name;
    QColor color;
};

QList<Named> surfacesOf(const ThemeColors &colors)
{
    return {{u"window"_s, colors.window}, {u"panel"_s, colors.panel}, {u"header"_s, colors.header}};
}

QList<Named> textsOf(const ThemeColors &colors)
{
    return {{u"text"_s, colors.text},         {u"muted"_s, colors.muted},  {u"accent"_s, colors.accent},
            {u"good"_s, colors.good},         {u"warn"_s, colors.warn},    {u"bad"_s, colors.bad},
            {u"saturday"_s, colors.saturday}, {u"sunday"_s, colors.sunday}};
}

/// What makes each state stand out from the ground it is painted on.
QList<Named> marksOf(const ThemeColors &colors)
{
    const QColor ifNeeded = colors.ifNeededEdge.alpha() > 0 ? colors.ifNeededEdge : colors.ifNeeded;
    return {{u"yes"_s, colors.yes}, {u"if needed"_s, ifNeeded}, {u"no and not answered"_s, colors.unfilled}};
}

} // namespace

class ThemeContrastTest final : public QObject
{
    Q_OBJECT

private:
    static void addSchemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

private Q_SLOTS:
    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(0x777777), Qt::white) - 4.478) < 0.001);
        QCOMPARE(contrastRatio(QColor(0x777777), Qt::white), contrastRatio(Qt::white, QColor(0x777777)));
    }

    void textStandsOutFromEverySurface_data() { addSchemes(); }
    void textStandsOutFromEverySurface()
    {
        QFETCH(const Scheme, scheme);
        const ThemeColors colors = Theme::make(scheme).colors();
        for (const Named &surface : surfacesOf(colors)) {
            for (const Named &text : textsOf(colors)) {
                const double ratio = contrastRatio(text.color, surface.color);
                QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name, surface.name).arg(ratio)));
            }
        }
        QVERIFY(contrastRatio(colors.onAccent, colors.accent) >= 4.5);
    }

    void marksOfStateStandOutFromEverySurface_data() { addSchemes(); }
    void marksOfStateStandOutFromEverySurface()
    {
        QFETCH(const Scheme, scheme);
        const ThemeColors colors = Theme::make(scheme).colors();
        for (const Named &surface : surfacesOf(colors)) {
            for (const Named &mark : marksOf(colors)) {
                const double ratio = contrastRatio(mark.color, surface.color);
                QVERIFY2(ratio >= 3, qPrintable(u"%1 on %2: %3"_s.arg(mark.name, surface.name).arg(ratio)));
            }
        }
        QVERIFY(contrastRatio(colors.ifNeededHatch, colors.ifNeeded) >= 3);
    }

    void countsAreReadableOnEveryStepOfTheRamp_data() { addSchemes(); }
    void countsAreReadableOnEveryStepOfTheRamp()
    {
        QFETCH(const Scheme, scheme);
        const Theme theme = Theme::make(scheme);
        for (int step = 0; step <= 1000; ++step) {
            const QColor color = theme.heat(step / 1000.0);
            QVERIFY(contrastRatio(readableOn(color), color) >= 4.5);
        }
    }

    void moreHeatIsAlwaysFurtherFromTheGround_data() { addSchemes(); }
    void moreHeatIsAlwaysFurtherFromTheGround()
    {
        QFETCH(const Scheme, scheme);
        const Theme theme = Theme::make(scheme);
        const double direction = scheme == Scheme::Light ? -1 : 1;
        for (int step = 1; step <= 100; ++step) {
            const double before = relativeLuminance(theme.heat((step - 1) / 100.0));
            const double after = relativeLuminance(theme.heat(step / 100.0));
            QVERIFY2((after - before) * direction > 0, qPrintable(QString::number(step)));
        }
    }

    void theRampGoesThroughItsColors_data() { addSchemes(); }
    void theRampGoesThroughItsColors()
    {
        QFETCH(const Scheme, scheme);
        const Theme theme = Theme::make(scheme);
        for (size_t i = 0; i < theme.colors().ramp.size(); ++i) {
            const QColor color = theme.heat(static_cast<double>(i) / 4);
            QCOMPARE(color, theme.colors().ramp[i]);
        }
        QCOMPARE(theme.heat(-1), theme.colors().ramp.front());
        QCOMPARE(theme.heat(2), theme.colors().ramp.back());
    }

    void halfWayIsHalfWayToTheEye()
    {
        // In Oklab; the middle of the encoded numbers would be 0x808080, that of light 0xBCBCBC.
        QCOMPARE(mixed(Qt::black, Qt::white, 0.5), QColor(0x636363));
        QCOMPARE(mixed(QColor(0x123E73), QColor(0x123E73), 0.3), QColor(0x123E73));
    }

    void koreanTextIsNeverUnderTwelvePixels()
    {
        QFont tiny;
        tiny.setPixelSize(9);
        for (const TextSize size :
             {TextSize::Small, TextSize::Body, TextSize::Large, TextSize::Title, TextSize::Display})
            QVERIFY(Theme::make(Scheme::Light, tiny).font(size).pixelSize() >= 12);
        QFont usual;
        usual.setPixelSize(20);
        const Theme theme = Theme::make(Scheme::Light, usual);
        QCOMPARE(theme.font(TextSize::Small).pixelSize(), 18);
        QCOMPARE(theme.font(TextSize::Body).pixelSize(), 20);
        QCOMPARE(theme.font(TextSize::Large).pixelSize(), 23);
        QCOMPARE(theme.font(TextSize::Title).pixelSize(), 30);
        QCOMPARE(theme.font(TextSize::Display).pixelSize(), 42);
    }

    void distancesGrowWithTheTextToTwice()
    {
        QFont font;
        font.setPixelSize(13);
        QCOMPARE(Theme::make(Scheme::Light, font).space(Space::Large), 16);
        font.setPixelSize(26);
        QCOMPARE(Theme::make(Scheme::Light, font).space(Space::Large), 32);
        font.setPixelSize(52);
        QCOMPARE(Theme::make(Scheme::Light, font).space(Space::Large), 32);
        font.setPixelSize(8);
        QCOMPARE(Theme::make(Scheme::Light, font).space(Space::Large), 16);
    }

    void theApplicationTakesThePalette()
    {
        auto &application = *static_cast<QApplication *>(QApplication::instance());
        for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
            const Theme theme = Theme::make(scheme);
            applyTheme(application, theme);
            QCOMPARE(QApplication::palette().color(QPalette::Window), theme.colors().window);
            QCOMPARE(QApplication::palette().color(QPalette::Text), theme.colors().text);
            QCOMPARE(QApplication::palette().color(QPalette::Highlight), theme.colors().accent);
        }
    }

    void aChoiceIsTakenAndElseTheSystemIsFollowed()
    {
        QCOMPARE(resolved(SchemeChoice::System, Scheme::Dark), Scheme::Dark);
        QCOMPARE(resolved(SchemeChoice::System, Scheme::Light), Scheme::Light);
        QCOMPARE(resolved(SchemeChoice::Light, Scheme::Dark), Scheme::Light);
        QCOMPARE(resolved(SchemeChoice::Dark, Scheme::Light), Scheme::Dark);
    }
};

} // namespace yak

QTEST_MAIN(yak::ThemeContrastTest)
#include "theme_contrast_test.moc"
