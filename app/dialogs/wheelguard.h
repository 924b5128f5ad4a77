#pragma once

#include <QObject>

class QWidget;

namespace yak {

/// Lets the wheel scroll a form whose fields pass under the pointer: a field takes the wheel only while it has the
/// keyboard, and the wheel does not give it that. Watches all that is in `form`, now and later.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QWidget &form);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QObject &one);
};

} // namespace yak
