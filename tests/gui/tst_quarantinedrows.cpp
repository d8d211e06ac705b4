// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that cannot be decoded: shown as rows, counted for their partition, exported.
#include "gui/localbench.h"
#include "gui/partitionpresenter.h"
#include "store/quarantine.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using models::LogColumn;
using models::PartitionColumn;
using test::LocalBench;

namespace {

constexpr int linesOfAMessage = 10; // as LocalBench uploads them
const QString group = QStringLiteral("quarantine");

} // namespace

class TestQuarantinedRows : public QObject
{
    Q_OBJECT

private slots:
    void shownCountedAndExported()
    {
        gui::Theme theme(*qApp);
        LocalBench bench(theme);
        service::FaultRule rule;
        rule.action = QStringLiteral("pull_log");
        rule.effect.pull.message = service::PullSpoil::Message::BadHeader;
        bench.service().faults().add(rule);
        QByteArrayList lines;
        for (int i = 0; i < 200; ++i)
            lines << "line " + QByteArray::number(i);
        bench.upload(lines);

        gui::Workspace& workspace = bench.workspace();
        engine::ConsumerConfig config;
        config.logsetId = LocalBench::logsetId;
        config.topicIds = { LocalBench::topicA };
        config.group = group;
        config.consumer = QStringLiteral("c");
        config.heartbeatIntervalSeconds = 1;
        config.fetchIntervalMs = 1000;
        config.start.kind = engine::StartPosition::Kind::Begin;
        workspace.startConsumers(config, 1);
        QTRY_VERIFY_WITH_TIMEOUT(bench.allCommitted(group), 60'000);

        // Rows: every message is there, decoded or not.
        const models::LogModel& logs = workspace.logModel();
        int bad = 0;
        for (int row = 0; row < logs.rowCount(); ++row) {
            const QString content = logs.index(row, int(LogColumn::Content)).data().toString();
            if (!content.startsWith(QLatin1StringView(store::quarantine::reason)))
                continue;
            ++bad;
            QVERIFY2(content.contains(QStringLiteral("InvalidLength"))
                    || content.contains(QStringLiteral("InvalidVersion"))
                    || content.contains(QStringLiteral("TruncatedHeader")),
                qPrintable(content));
            QVERIFY(!logs.index(row, int(LogColumn::Time)).data().toString().isEmpty());
        }
        QVERIFY(bad > 0);
        QCOMPARE(logs.rowCount() - bad + bad * linesOfAMessage, lines.size());

        // The partition table counts the same.
        const auto counted = [&] {
            qint64 sum = 0;
            for (const store::PartitionRow& row : workspace.partitionModel().rows())
                sum += row.status.badMessages;
            return sum;
        };
        QTRY_COMPARE(counted(), bad);
        const gui::PartitionPresenter presenter(workspace.partitionModel(), workspace.topics(),
            workspace.clock(), theme);
        qint64 shown = 0;
        for (int row = 0; row < presenter.rowCount(); ++row)
            shown += presenter.index(row, int(PartitionColumn::Undecodable)).data().toLongLong();
        QCOMPARE(shown, bad);

        // And so does an export.
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("all.csv"));
        bench.window().page().logs().selectAll();
        bench.window().page().logs().exportSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QCOMPARE(csv.count(store::quarantine::reason), bad);
        QCOMPARE(csv.count(store::quarantine::raw), bad);
        QCOMPARE(csv.count("\r\n"), logs.rowCount() + 1);
    }
};

QTEST_MAIN(TestQuarantinedRows)
#include "tst_quarantinedrows.moc"
