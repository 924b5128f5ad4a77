#include "export/sheetprinter.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTest>
#include <QThread>

#include <atomic>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

using Stage = SheetPrinter::Stage;

std::shared_ptr<const RoomSheet> sheetOfPeople()
{
    SheetContent content;
    content.title = u"Retro"_s;
    content.peopleHeading = u"People"_s;
    for (int i = 0; i < 200; ++i)
        content.people.append({u"Person %1"_s.arg(i), u"answered"_s});
    return std::make_shared<const RoomSheet>(content, SheetPart::People,
                                             QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
}

/// Knows in which thread it was written.
class Paper final : public QBuffer
{
public:
    [[nodiscard]] QThread *writtenIn() const { return m_writtenIn; }

protected:
    qint64 writeData(const char *bytes, qint64 size) override
    {
        m_writtenIn = QThread::currentThread();
        return QBuffer::writeData(bytes, size);
    }

private:
    std::atomic<QThread *> m_writtenIn = nullptr;
};

} // namespace

/// Printing while the window goes on.
class ExportPrintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreDrawnAsideAndToldHere()
    {
        Paper paper;
        QVERIFY(paper.open(QIODevice::WriteOnly));
        QList<Stage> stages;
        printAside(sheetOfPeople(), std::make_shared<QPdfWriter>(&paper), this, [&stages](Stage stage) {
            QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
            stages.append(stage);
        });
        QCOMPARE(stages, QList{Stage::Began}); // at once
        QTRY_COMPARE(stages, (QList{Stage::Began, Stage::Printed}));
        QVERIFY(paper.writtenIn() != QThread::currentThread());
        QVERIFY(paper.data().startsWith("%PDF"));
    }

    void aPrinterThatTakesNothingIsTold()
    {
        QList<Stage> stages;
        printAside(sheetOfPeople(), std::make_shared<QPdfWriter>(u"/nowhere/at/all.pdf"_s), this,
                   [&stages](Stage stage) { stages.append(stage); });
        QTRY_COMPARE(stages, (QList{Stage::Began, Stage::Failed}));
    }

    void nobodyIsToldWhoIsGone()
    {
        Paper paper;
        QVERIFY(paper.open(QIODevice::WriteOnly));
        int told = 0;
        auto dialog = std::make_unique<QObject>();
        auto device = std::make_shared<QPdfWriter>(&paper);
        const std::weak_ptr<QPdfWriter> printing = device;
        printAside(sheetOfPeople(), std::move(device), dialog.get(), [&told](Stage) { ++told; });
        dialog.reset();
        QTRY_VERIFY(printing.expired());
        QCoreApplication::processEvents();
        QCOMPARE(told, 1); // that it began
    }
};

} // namespace yak

QTEST_MAIN(yak::ExportPrintTest)
#include "export_print_test.moc"
