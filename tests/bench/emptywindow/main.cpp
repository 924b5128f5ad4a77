#include <QApplication>
#include <QMainWindow>

#include <cstdio>

namespace {

/// The least there is to show, as large as the app's.
class EmptyWindow final : public QMainWindow
{
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QMetaObject::invokeMethod(
            this, [] { std::fprintf(stderr, "first paint\n"); }, Qt::QueuedConnection);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
