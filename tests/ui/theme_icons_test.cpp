#include "settings/icons.h"
#include "settings/theme.h"

#include <QFile>
#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QImage drawn(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(20, 20), mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// The color of the strongest pixel; transparent where nothing is drawn.
QColor inkOf(const QImage &image)
{
    QRgb strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(strongest))
                strongest = image.pixel(x, y);
        }
    }
    return QColor::fromRgba(strongest);
}

} // namespace

class ThemeIconsTest final : public QObject
{
    Q_OBJECT

private:
    static void addIcons()
    {
        QTest::addColumn<Icon>("icon");
        for (const Icon icon : allIcons())
            QTest::newRow(fileName(icon).data()) << icon;
    }

private Q_SLOTS:
    void everyIconHasItsOwnFile()
    {
        QSet<QString> names;
        for (const Icon icon : allIcons())
            names.insert(fileName(icon));
        QCOMPARE(names.size(), static_cast<qsizetype>(allIcons().size()));
    }

    void everyIconIsDrawnOnTheSameGridWithTheSamePen_data() { addIcons(); }
    void everyIconIsDrawnOnTheSameGridWithTheSamePen()
    {
        QFETCH(const Icon, icon);
        QFile file(u":/yak/icons/"_s + fileName(icon) + u".svg"_s);
        (void)drawn(iconOf(icon, QColor(Qt::black))); // the first use brings the resources in
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray drawing = file.readAll();
        QVERIFY(drawing.contains("viewBox=\"0 0 20 20\""));
        QVERIFY(drawing.contains("stroke-width=\"1.5\""));
        QVERIFY(drawing.contains("stroke=\"#000\"")); // what the color is put in place of
    }

    void everyIconTakesTheThemesColor_data() { addIcons(); }
    void everyIconTakesTheThemesColor()
    {
        QFETCH(const Icon, icon);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Theme theme = Theme::make(scheme);
            const QColor ink = inkOf(drawn(iconOf(icon, theme)));
            QVERIFY(ink.alpha() > 150);
            const QColor text = theme.colors().text;
            QVERIFY2(qAbs(ink.red() - text.red()) + qAbs(ink.blue() - text.blue()) < 12, qPrintable(ink.name()));
        }
    }

    void aDisabledIconIsFainter()
    {
        const QIcon icon = iconOf(Icon::Undo, Theme::make(Scheme::Light));
        QVERIFY(inkOf(drawn(icon, QIcon::Disabled)).lightness() > inkOf(drawn(icon)).lightness() + 40);
    }

    void anIconIsSharpAtTwiceTheSize()
    {
        const QIcon icon = iconOf(Icon::Check, QColor(Qt::red));
        const QPixmap large = icon.pixmap(QSize(20, 20), 2.0);
        QCOMPARE(large.size(), QSize(40, 40));
        QCOMPARE(inkOf(large.toImage().convertToFormat(QImage::Format_ARGB32)), QColor(Qt::red));
    }
};

} // namespace yak

QTEST_MAIN(yak::ThemeIconsTest)
#include "theme_icons_test.moc"
