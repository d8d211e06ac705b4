// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/localbench.h"
#include "service/faultplan.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QStatusBar>
#include <QTest>

using namespace tidemark;
using test::LocalBench;

/// The service goes away and comes back while the window is open and a consumer reads.
class TestServiceOutage : public QObject
{
    Q_OBJECT

private:
    static QString status(LocalBench& bench)
    {
        QStringList out;
        for (const QLabel* label : bench.window().statusBar()->findChildren<QLabel*>())
            out << label->text();
        return out.join(u'|');
    }
    static QByteArrayList lines(const QByteArray& prefix)
    {
        QByteArrayList out;
        for (int i = 0; i < 40; ++i)
            out << prefix + QByteArray::number(i);
        return out;
    }

private slots:
    void itIsToldAndOverWithoutAnybodysDoing()
    {
        gui::Theme theme(*qApp);
        LocalBench bench(theme);
        gui::Workspace& workspace = bench.workspace();
        QTRY_COMPARE(workspace.topics().topics().size(), 2);
        QTRY_VERIFY(status(bench).contains(QStringLiteral("test service · connected")));
        engine::ConsumerConfig config;
        config.logsetId = LocalBench::logsetId;
        config.topicIds = { LocalBench::topicA };
        config.group = QStringLiteral("night_watch");
        config.consumer = QStringLiteral("watch");
        config.heartbeatIntervalSeconds = 1;
        config.fetchIntervalMs = 1000;
        config.start.kind = engine::StartPosition::Kind::Begin;
        QCOMPARE(workspace.startConsumers(config, 1).size(), 1);
        bench.upload(lines("before "));
        QTRY_COMPARE_WITH_TIMEOUT(workspace.records().rowCount(), 40, 20'000);

        service::FaultRule gone;
        gone.effect.reset = service::FaultReset::BeforeProcessing;
        const int fault = bench.service().faults().add(gone);
        bench.window().findChild<QAction*>(QStringLiteral("actionRefresh"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(
            workspace.consumers().first().state, engine::MemberState::Lost, 20'000);
        QVERIFY(workspace.consumers().first().lastError.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(workspace.commands().listError().has_value(), 90'000);
        QTRY_VERIFY(status(bench).contains(QStringLiteral("not answering")));
        QVERIFY(workspace.events().problems() > 0);
        // What is held stays to be read, and nobody is asked anything.
        QCOMPARE(workspace.records().rowCount(), 40);
        QVERIFY(bench.window().findChild<QDialog*>() == nullptr);

        bench.service().faults().remove(fault);
        bench.upload(lines("after "));
        QTRY_COMPARE_WITH_TIMEOUT(
            workspace.consumers().first().state, engine::MemberState::Active, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(workspace.records().rowCount() >= 80, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.allCommitted(config.group), 20'000);
        bench.window().findChild<QAction*>(QStringLiteral("actionRefresh"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            status(bench).contains(QStringLiteral("test service · connected")), 60'000);
        bench.desktop().engine().stopAll();
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.hasRunningConsumers(), 20'000);
    }
};

QTEST_MAIN(TestServiceOutage)
#include "tst_serviceoutage.moc"
