// SPDX-License-Identifier: GPL-3.0-or-later
// Joining, tailing, pausing and leaving through the real window.
#include "gui/groupspage.h"
#include "gui/startconsumersdialog.h"
#include "gui/taildialog.h"
#include "gui/windowdriver.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using engine::ConsumerConfig;
using engine::Heartbeat;
using models::ConsumerColumn;
using service::FaultRule;
using store::WriteAction;
using store::WriteEntry;
using store::WriteOutcome;
using test::LocalBench;
using test::WindowDriver;

namespace {

const QString group = QStringLiteral("night_watch");
const QString beating = QStringLiteral("SendConsumerHeartbeat");

ConsumerConfig consumer(const QString& name)
{
    ConsumerConfig config;
    config.logsetId = LocalBench::logsetId;
    config.topicIds = QStringList { LocalBench::topicA };
    config.group = group;
    config.consumer = name;
    config.heartbeatIntervalSeconds = 1;
    config.fetchIntervalMs = 1000;
    config.start.kind = engine::StartPosition::Kind::Begin;
    return config;
}

QByteArrayList lines(int count)
{
    QByteArrayList out;
    for (int i = 0; i < count; ++i)
        out << "line " + QByteArray::number(i);
    return out;
}

} // namespace

class TestJoining : public QObject
{
    Q_OBJECT

private:
    gui::Workspace& workspace() { return m_bench->workspace(); }
    QTableView* table() { return m_driver->onPage<QTableView>("consumersPage", "view"); }
    QToolButton* button(const char* name) { return m_driver->onPage<QToolButton>("consumersPage", name); }
    /// Selects the rows with these consumer names.
    void select(const QStringList& names)
    {
        table()->clearSelection();
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            const QModelIndex index = table()->model()->index(row, int(ConsumerColumn::Name));
            if (names.contains(index.data().toString()))
                table()->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCOMPARE(table()->selectionModel()->selectedRows().size(), names.size());
    }
    QString cell(const QString& name, ConsumerColumn column)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, int(ConsumerColumn::Name)).data().toString() == name)
                return table()->model()->index(row, int(column)).data().toString();
        }
        return {};
    }
    const engine::ConsumerStatus* status(const QString& name)
    {
        for (const engine::ConsumerStatus& each : workspace().consumers()) {
            if (each.consumer == name)
                return &each;
        }
        return nullptr;
    }
    QList<WriteEntry> written(WriteAction action)
    {
        QList<WriteEntry> out;
        for (const WriteEntry& entry : workspace().journal().entries()) {
            if (entry.action == action)
                out << entry;
        }
        return out;
    }
    bool allAre(WriteAction action, int count, WriteOutcome outcome)
    {
        const QList<WriteEntry> all = written(action);
        return all.size() == count && std::all_of(all.begin(), all.end(), [outcome](const WriteEntry& entry) {
            return entry.outcome == outcome;
        });
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<gui::Theme>(*qApp); }

    void init()
    {
        m_bench = std::make_unique<LocalBench>(*m_theme);
        m_driver = std::make_unique<WindowDriver>(*m_bench);
        QTRY_COMPARE(workspace().topics().topics().size(), 2);
        QTRY_VERIFY(workspace().commands().listedMs().isKnown());
    }
    void cleanup()
    {
        m_driver.reset();
        m_bench.reset();
    }

    void theDialogAsksForEveryParameter()
    {
        auto* dialog = qobject_cast<gui::StartConsumersDialog*>(m_driver->open("actionStart"));
        QVERIFY(dialog);
        QVERIFY(WindowDriver::child<QLabel>(dialog, "warningLabel")->text().contains(QStringLiteral("production")));
        const ConsumerConfig defaults;
        const ConsumerConfig now = dialog->config();
        QCOMPARE(now.heartbeatIntervalSeconds, defaults.heartbeatIntervalSeconds);
        QCOMPARE(now.fetchIntervalMs, defaults.fetchIntervalMs);
        QCOMPARE(now.maxFetchBytes, defaults.maxFetchBytes);
        QVERIFY(now.start == defaults.start);
        QVERIFY(!now.endTimeSeconds);
        QVERIFY(now.invalidOffsetPolicy == defaults.invalidOffsetPolicy);
        QVERIFY(now.badMessagePolicy == defaults.badMessagePolicy);
        QVERIFY(now.groupPolicy == defaults.groupPolicy);
        QCOMPARE(now.inOrder, defaults.inOrder);
        QCOMPARE(now.stopTimeoutMs, defaults.stopTimeoutMs);
        QCOMPARE(now.logsetId, LocalBench::logsetId);
        QVERIFY(!now.consumer.isEmpty());
        const auto* heartbeat = WindowDriver::child<QSpinBox>(dialog, "heartbeatBox");
        QCOMPARE(heartbeat->minimum(), 0);
        QCOMPARE(heartbeat->maximum(), 1800);
        QCOMPARE(WindowDriver::child<QDoubleSpinBox>(dialog, "fetchBox")->minimum(), 1.0);
        QCOMPARE(WindowDriver::child<QSpinBox>(dialog, "bytesBox")->maximum(), 10485760);
        QCOMPARE(WindowDriver::child<QComboBox>(dialog, "startBox")->count(), 3);
        QCOMPARE(WindowDriver::child<QSpinBox>(dialog, "countBox")->maximum(), 16);

        ConsumerConfig all = consumer(QStringLiteral("c-9"));
        all.topicIds = QStringList { LocalBench::topicA, LocalBench::topicB };
        all.heartbeatIntervalSeconds = 33;
        all.fetchIntervalMs = 1500;
        all.maxFetchBytes = 5'000'000;
        all.start = { engine::StartPosition::Kind::Time, 1'700'000'000 };
        all.endTimeSeconds = 1'700'003'600;
        all.invalidOffsetPolicy = engine::InvalidOffsetPolicy::Latest;
        all.badMessagePolicy = engine::BadMessagePolicy::Stop;
        all.inOrder = false;
        all.stopTimeoutMs = 1200;
        dialog->setConfig(all);
        const ConsumerConfig read = dialog->config();
        QCOMPARE(store::RunConfig { read }.toJson(), store::RunConfig { all }.toJson());
        QVERIFY(WindowDriver::child<QPushButton>(dialog, "startButton")->isEnabled());
        WindowDriver::child<QToolButton>(dialog, "advancedButton")->click();
        QVERIFY(WindowDriver::child<QWidget>(dialog, "advancedPage")->isVisible());
        dialog->reject();
        QCOMPARE(m_bench->requests(beating), 0);
    }

    void joinsAndLeavesByThePage()
    {
        auto* dialog = qobject_cast<gui::StartConsumersDialog*>(m_driver->open("actionStart"));
        dialog->setConfig(consumer(QStringLiteral("c")));
        WindowDriver::child<QSpinBox>(dialog, "countBox")->setValue(2);
        QTest::mouseClick(WindowDriver::child<QPushButton>(dialog, "startButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(allAre(WriteAction::Join, 2, WriteOutcome::Confirmed), 20'000);
        for (const WriteEntry& entry : written(WriteAction::Join)) {
            QVERIFY(!entry.requestId.isEmpty());
            QVERIFY(entry.detail.contains(QStringLiteral("heartbeat_interval=1")));
        }
        // The group did not exist: the first consumer made it, which is a write too.
        QTRY_COMPARE(written(WriteAction::CreateGroup).size(), 1);
        m_bench->upload(lines(120));
        QTRY_COMPARE_WITH_TIMEOUT(workspace().records().rowCount(), 120, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(status(QStringLiteral("c-1"))->heartbeat.history.size() >= 4, 20'000);
        for (const Heartbeat& beat : status(QStringLiteral("c-1"))->heartbeat.history.first(3))
            QCOMPARE(int(beat.result), int(Heartbeat::Result::Answered));
        QTRY_VERIFY(!cell(QStringLiteral("c-1"), ConsumerColumn::RecordRate).contains(QChar(0x2014)));
        QTRY_VERIFY(!cell(QStringLiteral("c-1"), ConsumerColumn::ByteRate).contains(QChar(0x2014)));
        QCOMPARE(workspace().runningConfigs().size(), 2);

        m_driver->action("actionConsumers")->trigger();
        QVERIFY(!button("stopButton")->isEnabled());
        QVERIFY(!button("stopButton")->toolTip().isEmpty());
        select({ QStringLiteral("c-1") });
        QTRY_VERIFY(button("pauseButton")->isEnabled());
        QVERIFY(!button("resumeButton")->isEnabled());
        QVERIFY(!button("forgetButton")->isEnabled());
        button("pauseButton")->click();
        QTRY_VERIFY(status(QStringLiteral("c-1"))->paused);
        QVERIFY(!status(QStringLiteral("c-2"))->paused);
        QTRY_VERIFY(button("resumeButton")->isEnabled());
        button("resumeButton")->click();
        QTRY_VERIFY(!status(QStringLiteral("c-1"))->paused);

        select({ QStringLiteral("c-1"), QStringLiteral("c-2") });
        QTRY_VERIFY(button("stopButton")->isEnabled());
        button("stopButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasRunningConsumers(), 20'000);
        QTRY_VERIFY(allAre(WriteAction::Leave, 2, WriteOutcome::Confirmed));
        QVERIFY(m_bench->allCommitted(group));
        QVERIFY(workspace().runningConfigs().isEmpty());
        QTRY_VERIFY(button("forgetButton")->isEnabled());
        button("forgetButton")->click();
        QTRY_COMPARE(table()->model()->rowCount(), 0);
    }

    void aGroupWithAnyTimeOutCanBeJoinedAsItIs()
    {
        bool created = false;
        workspace().commands().create({ group, 7, { LocalBench::topicA, LocalBench::topicB } },
            [&created](const WriteEntry& entry) { created = entry.outcome == WriteOutcome::Confirmed; });
        QTRY_VERIFY(created);
        QTRY_VERIFY(m_bench->window().page().groups().selectGroup(group));
        auto* dialog = qobject_cast<gui::StartConsumersDialog*>(m_driver->open("actionStart"));
        auto* start = WindowDriver::child<QPushButton>(dialog, "startButton");
        auto* heartbeat = WindowDriver::child<QSpinBox>(dialog, "heartbeatBox");
        QCOMPARE(heartbeat->value(), 3);
        QCOMPARE(dialog->config().groupTimeoutSeconds(), 7);
        QVERIFY(start->isEnabled());
        heartbeat->setValue(7);
        QVERIFY(!start->isEnabled());
        heartbeat->setValue(1);
        auto* topics = WindowDriver::child<QListWidget>(dialog, "topicsList");
        topics->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!start->isEnabled());
        auto* change = WindowDriver::child<QCheckBox>(dialog, "updateCheck");
        change->setChecked(true);
        QVERIFY(start->isEnabled());
        change->setChecked(false);
        topics->item(0)->setCheckState(Qt::Checked);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(allAre(WriteAction::Join, 1, WriteOutcome::Confirmed), 20'000);
        QCOMPARE(m_bench->requests(QStringLiteral("ModifyConsumerGroup")), 0);
        QCOMPARE(workspace().groupModel().find(group)->timeoutSeconds, 7);
    }

    void missedHeartbeatsAreShown()
    {
        FaultRule rule;
        rule.action = beating;
        rule.skip = 3;
        rule.times = 2;
        rule.effect.status = 500;
        m_bench->service().faults().add(rule);
        workspace().startConsumers(consumer(QStringLiteral("c")), 1);
        const auto missed = [this] {
            const engine::ConsumerStatus* now = status(QStringLiteral("c"));
            return now != nullptr
                && std::any_of(now->heartbeat.history.begin(), now->heartbeat.history.end(),
                    [](const Heartbeat& beat) { return beat.result == Heartbeat::Result::Missed; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(missed(), 20'000);
        m_driver->action("actionConsumers")->trigger();
        QTRY_VERIFY(cell(QStringLiteral("c"), ConsumerColumn::Heartbeats).contains(QStringLiteral("missed")));
        QVERIFY(!table()->grab().isNull());
    }

    void aRefusedJoinShowsTheErrorWithItsRequestId()
    {
        FaultRule rule;
        rule.action = beating;
        rule.effect.code = QStringLiteral("UnauthorizedOperation");
        rule.effect.message = QStringLiteral("not you");
        m_bench->service().faults().add(rule);
        workspace().startConsumers(consumer(QStringLiteral("c")), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace().hasRunningConsumers() && status(QStringLiteral("c")) != nullptr, 20'000);
        QTRY_VERIFY(allAre(WriteAction::Join, 1, WriteOutcome::Unchanged));
        const QString id = status(QStringLiteral("c"))->lastError->requestId;
        QVERIFY(!id.isEmpty());
        QCOMPARE(written(WriteAction::Join).first().requestId, id);
        QVERIFY(written(WriteAction::Leave).isEmpty());
        QTRY_COMPARE(cell(QStringLiteral("c"), ConsumerColumn::RequestId), id);
        select({ QStringLiteral("c") });
        auto* error = m_driver->onPage<QLabel>("consumersPage", "errorLabel");
        QTRY_VERIFY(error->text().contains(id));
        QVERIFY(error->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
        button("copyErrorButton")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(id));
    }

    void tailReadsWithoutJoining()
    {
        m_bench->upload(lines(60));
        auto* dialog = qobject_cast<gui::TailDialog*>(m_driver->open("actionTail"));
        QVERIFY(dialog);
        auto* start = WindowDriver::child<QPushButton>(dialog, "startButton");
        QVERIFY(!start->isEnabled());
        auto* topics = WindowDriver::child<QListWidget>(dialog, "topicsList");
        for (int row = 0; row < topics->count(); ++row) {
            if (topics->item(row)->data(Qt::UserRole).toString() == LocalBench::topicA)
                topics->item(row)->setCheckState(Qt::Checked);
        }
        auto* partitions = WindowDriver::child<QLineEdit>(dialog, "partitionsEdit");
        partitions->setText(QStringLiteral("x"));
        QVERIFY(!start->isEnabled());
        const PartitionId chosen = m_bench->service().partitions(LocalBench::topicA).at(1);
        partitions->setText(QString::number(chosen.value));
        auto* from = WindowDriver::child<QComboBox>(dialog, "startBox");
        from->setCurrentIndex(from->findData(int(engine::StartPosition::Kind::Begin)));
        WindowDriver::child<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("look"));
        QVERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(workspace().records().rowCount() > 0, 20'000);
        QTRY_COMPARE(workspace().partitionModel().rowCount(), 1);
        QCOMPARE(workspace().partitionModel().rows().front().status.source.partition, chosen);
        QVERIFY(workspace().records().rowCount() < 60);
        QTRY_VERIFY(!cell(QStringLiteral("look"), ConsumerColumn::State).isEmpty());
        for (const char* action : { "CreateConsumerGroup", "SendConsumerHeartbeat", "CommitConsumerOffsets" })
            QCOMPARE(m_bench->requests(QLatin1StringView(action)), 0);
        QVERIFY(workspace().journal().entries().empty());
        QCOMPARE(workspace().runningConfigs().size(), 1);
        QVERIFY(workspace().runningConfigs().first().isTail());
    }

    void whatASessionRestoresSendsNothingUntilItIsResumed()
    {
        engine::TailConfig tail;
        tail.name = QStringLiteral("look");
        tail.topicIds = QStringList { LocalBench::topicA };
        tail.start.kind = engine::StartPosition::Kind::Begin;
        m_bench->upload(lines(10));
        workspace().restorePaused(
            { store::RunConfig { consumer(QStringLiteral("c")) }, store::RunConfig { tail } });
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(cell(QStringLiteral("c"), ConsumerColumn::State).contains(QStringLiteral("not joined")));
        QCOMPARE(workspace().runningConfigs().size(), 2);
        QVERIFY(!workspace().hasRunningConsumers());
        // A whole look at the service later still nothing was asked for.
        const int listed = m_bench->requests(QStringLiteral("DescribeConsumerGroups"));
        m_driver->action("actionRefresh")->trigger();
        QTRY_VERIFY(m_bench->requests(QStringLiteral("DescribeConsumerGroups")) > listed);
        for (const char* action : { "CreateConsumerGroup", "SendConsumerHeartbeat", "pull_log", "DescribePartitions" })
            QCOMPARE(m_bench->requests(QLatin1StringView(action)), 0);
        m_driver->action("actionConsumers")->trigger();
        select({ QStringLiteral("look") });
        button("resumeButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().records().rowCount(), 10, 20'000);
        QCOMPARE(m_bench->requests(beating), 0);
        select({ QStringLiteral("c") });
        button("resumeButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(allAre(WriteAction::Join, 1, WriteOutcome::Confirmed), 20'000);
        QVERIFY(workspace().runs().restored().isEmpty());
        QCOMPARE(workspace().runningConfigs().size(), 2);
    }

    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    std::unique_ptr<WindowDriver> m_driver;
};

QTEST_MAIN(TestJoining)
#include "tst_joining.moc"
