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

/// A job whose sheet is made already and that nobody cancels.
SheetPrinter::Job wanted(SheetPrinter::Tell tell)
{
    return {{}, std::move(tell), std::make_shared<std::atomic<bool>>(true)};
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
        printAside(sheetOfPeople(), {std::make_shared<QPdfWriter>(&paper), {}}, this, wanted([&stages](Stage stage) {
                       QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
                       stages.append(stage);
                   }));
        QCOMPARE(stages, QList{Stage::Began}); // at once
        QTRY_COMPARE(stages, (QList{Stage::Began, Stage::Printed}));
        QVERIFY(paper.writtenIn() != QThread::currentThread());
        QVERIFY(paper.data().startsWith("%PDF"));
    }

    void aPrinterThatTakesNothingIsTold()
    {
        QList<Stage> stages;
        printAside(sheetOfPeople(), {std::make_shared<QPdfWriter>(u"/nowhere/at/all.pdf"_s), {}}, this,
                   wanted([&stages](Stage stage) { stages.append(stage); }));
        QTRY_COMPARE(stages, (QList{Stage::Began, Stage::Failed}));
    }

    void aPrintThatIsCanceledStopsBeforeTheNextPage()
    {
        // Its writer says no while the first page is being drawn.
        class Canceling final : public QBuffer
        {
        public:
            std::shared_ptr<std::atomic<bool>> isWanted = std::make_shared<std::atomic<bool>>(true);

        protected:
            qint64 writeData(const char *bytes, qint64 size) override
            {
                *isWanted = false;
                return QBuffer::writeData(bytes, size);
            }
        };
        const std::shared_ptr<const RoomSheet> sheet = sheetOfPeople();
        QVERIFY(sheet->pageCount() > 2);
        Canceling paper;
        QVERIFY(paper.open(QIODevice::WriteOnly));
        QList<Stage> stages;
        std::atomic<int> aborted = 0;
        printAside(sheet, {std::make_shared<QPdfWriter>(&paper), [&aborted] { ++aborted; }}, this,
                   {{}, [&stages](Stage stage) { stages.append(stage); }, paper.isWanted});
        QTRY_COMPARE(stages, (QList{Stage::Began, Stage::Canceled}));
        QCOMPARE(aborted.load(), 1);
        QCOMPARE(paper.data().count("/Type /Page\n"), 1);
    }

    void nobodyIsToldWhoIsGone()
    {
        Paper paper;
        QVERIFY(paper.open(QIODevice::WriteOnly));
        int told = 0;
        auto dialog = std::make_unique<QObject>();
        auto device = std::make_shared<QPdfWriter>(&paper);
        const std::weak_ptr<QPdfWriter> printing = device;
        printAside(sheetOfPeople(), {std::move(device), {}}, dialog.get(), wanted([&told](Stage) { ++told; }));
        dialog.reset();
        QTRY_VERIFY(printing.expired());
        QCoreApplication::processEvents();
        QCOMPARE(told, 1); // that it began
    }
};

} // namespace yak

QTEST_MAIN(yak::ExportPrintTest)
#include "export_print_test.moc"
