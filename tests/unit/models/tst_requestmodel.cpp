// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/requestmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::models;
using cls::Exchange;

namespace {

Exchange exchange(const QByteArray& action, Exchange::Plane plane)
{
    Exchange out;
    out.action = action;
    out.plane = plane;
    out.durationMs = 5;
    return out;
}

} // namespace

class TestRequestModel : public QObject
{
    Q_OBJECT

private slots:
    void followsTheLogWhateverComesAndGoes()
    {
        store::RequestLog log({ 20, 1 << 20 });
        RequestModel model(log);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QRandomGenerator random(5);
        for (int round = 0; round < 300; ++round) {
            for (quint32 i = random.bounded(15u); i > 0; --i) {
                const bool isPull = random.bounded(3) > 0;
                log.note(exchange(isPull ? "pull_log" : "DescribeTopics",
                    isPull ? Exchange::Plane::Data : Exchange::Plane::Control));
            }
            if (random.bounded(40) == 0)
                log.clear();
            model.update();
            const auto entries = log.entries();
            QCOMPARE(model.rowCount(), static_cast<int>(entries.size()));
            for (size_t row = 0; row < entries.size(); ++row)
                QCOMPARE(model.rows()[row].number, entries[row].number);
        }
        QCOMPARE(resets.count(), 0);
        QVERIFY(model.actions().size() <= 2);
    }

    void whatIsNotKnownIsInvalid()
    {
        store::RequestLog log;
        Exchange lost = exchange("A", Exchange::Plane::Control);
        lost.error = Error::make(ErrorKind::Network, QStringLiteral("C"), QStringLiteral("m"));
        log.note(lost);
        Exchange good = exchange("B", Exchange::Plane::Control);
        good.httpStatus = 200;
        good.requestId = QStringLiteral("r");
        log.note(good);
        RequestModel model(log);
        model.update();
        const auto raw = [&model](int row, RequestColumn column) {
            return model.index(row, static_cast<int>(column)).data(RawRole);
        };
        QVERIFY(!raw(0, RequestColumn::Status).isValid());
        QVERIFY(!raw(0, RequestColumn::RequestId).isValid());
        QVERIFY(raw(0, RequestColumn::Error).isValid());
        QCOMPARE(raw(1, RequestColumn::Status).toInt(), 200);
        QVERIFY(!raw(1, RequestColumn::Error).isValid());
        QCOMPARE(model.actions(), QStringList({ QStringLiteral("A"), QStringLiteral("B") }));
    }

    void nothingIsTouchedWithoutNews()
    {
        store::RequestLog log;
        RequestModel model(log);
        log.note(exchange("A", Exchange::Plane::Control));
        model.update();
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.update();
        QCOMPARE(inserted.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRequestModel)
#include "tst_requestmodel.moc"
