#include "settings/theme.h"
#include "settings/themestyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

namespace yak {

namespace {

QRect handleOf(const QScrollBar &bar)
{
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = bar.orientation();
    option.minimum = bar.minimum();
    option.maximum = bar.maximum();
    option.sliderPosition = bar.sliderPosition();
    option.sliderValue = bar.value();
    option.pageStep = bar.pageStep();
    return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
}

/// How wide the mark at the end of a list to choose from is, in pixels.
int markWidth(int textPixels)
{
    QComboBox box;
    QFont font = box.font();
    font.setPixelSize(textPixels);
    box.setFont(font);
    box.resize(160, box.sizeHint().height());
    const QImage picture = box.grab().toImage();
    const QRgb ground = picture.pixel(80, 6);
    int first = picture.width();
    int last = -1;
    for (int x = 80; x < picture.width() - 3; ++x) {
        for (int y = 4; y < picture.height() - 4; ++y) {
            if (picture.pixel(x, y) != ground) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return last - first + 1;
}

} // namespace

/// What the app's style draws itself.
class ThemeStyleTest final : public QObject
{
    Q_OBJECT

private:
    QScrollBar m_bar{Qt::Vertical};

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*static_cast<QApplication *>(QApplication::instance()), Theme::make(Scheme::Light));
        m_bar.resize(m_bar.sizeHint().width(), 300);
        m_bar.setRange(0, 900);
        m_bar.setPageStep(100);
        m_bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_bar));
    }

    void init() { m_bar.setValue(0); }

    void theHandleSaysHowMuchIsInViewAndWhere()
    {
        QCOMPARE(handleOf(m_bar).top(), 0);
        QCOMPARE(handleOf(m_bar).height(), 30);
        m_bar.setValue(900);
        QCOMPARE(handleOf(m_bar).bottom(), 299);
        m_bar.setRange(0, 90'000);
        QVERIFY(handleOf(m_bar).height() >= 24); // never too small to take hold of
        m_bar.setRange(0, 900);
    }

    void marksGrowWithTheText()
    {
        const int usual = markWidth(14);
        const int large = markWidth(28);
        QVERIFY(usual > 6);
        QVERIFY2(large > usual * 17 / 10 && large < usual * 23 / 10, qPrintable(QString::number(large)));
    }

    void theHandleCanBeDragged()
    {
        const QPoint at = handleOf(m_bar).center();
        QTest::mousePress(&m_bar, Qt::LeftButton, {}, at);
        QTest::mouseMove(&m_bar, at + QPoint(0, 135));
        QTest::mouseRelease(&m_bar, Qt::LeftButton, {}, at + QPoint(0, 135));
        QCOMPARE(m_bar.value(), 450);
    }

    void aPressBesideTheHandleTurnsAPage()
    {
        QTest::mouseClick(&m_bar, Qt::LeftButton, {}, QPoint(5, 200));
        QCOMPARE(m_bar.value(), 100);
        m_bar.setValue(800);
        QTest::mouseClick(&m_bar, Qt::LeftButton, {}, QPoint(5, 10));
        QCOMPARE(m_bar.value(), 700);
    }

    void theHandleIsSeen()
    {
        const QImage picture = m_bar.grab().toImage();
        const QPoint middle = handleOf(m_bar).center();
        QVERIFY(picture.pixelColor(middle) != picture.pixelColor(middle.x(), 250));
    }

    void marksOfControlsGrowWithTheText()
    {
        QCheckBox box(QStringLiteral("All day"));
        QPushButton cancel(QStringLiteral("Save this room as a template"));
        QToolButton add;
        const auto setText = [&](int pixels) {
            QFont font;
            font.setPixelSize(pixels);
            for (QWidget *control : std::initializer_list<QWidget *>{&box, &cancel, &add})
                control->setFont(font);
        };
        const auto mark = [&box] { return box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box); };
        const auto margin = [&cancel] {
            return cancel.sizeHint().width() - cancel.fontMetrics().horizontalAdvance(cancel.text());
        };
        setText(14);
        const int markBefore = mark();
        const int marginBefore = margin();
        const int iconBefore = add.iconSize().width();
        setText(28);
        QCOMPARE(mark(), 2 * markBefore);
        QCOMPARE(add.iconSize().width(), 2 * iconBefore);
        QVERIFY(margin() >= 2 * marginBefore - 2);
    }

    /// Reading a picture file would load the plugins of all formats before the first window is seen.
    void controlsOfTheFirstWindowReadNoPictureFiles()
    {
        const auto readsFile = [this](QStyle::StandardPixmap which) {
            return !m_bar.style()->standardIcon(which).availableSizes().isEmpty();
        };
        QVERIFY(readsFile(QStyle::SP_DialogOkButton));                    // as Qt's own do
        QVERIFY(!readsFile(QStyle::SP_ToolBarHorizontalExtensionButton)); // of a menu bar
        QVERIFY(!readsFile(QStyle::SP_LineEditClearButton));
    }
};

} // namespace yak

QTEST_MAIN(yak::ThemeStyleTest)
#include "theme_style_test.moc"
