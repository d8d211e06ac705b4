// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/deleteconsumergroup.h"
#include "gui/localbench.h"
#include "gui/requestspage.h"
#include "gui/tableview.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace tidemark;
using test::LocalBench;

/// The page over the requests that the real window makes to the local service.
class TestRequestsPage : public QObject
{
    Q_OBJECT

private:
    template<class Widget>
    Widget* child(const char* name)
    {
        auto* found = m_page->findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    gui::TableView* view() { return child<gui::TableView>("view"); }
    int rows() { return view()->model()->rowCount(); }
    QString cell(int row, models::RequestColumn column)
    {
        return view()->model()->index(row, int(column)).data().toString();
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_bench = std::make_unique<LocalBench>(*m_theme);
        m_page = std::make_unique<gui::RequestsPage>();
        m_page->setUp(m_bench->workspace(), *m_theme);
        m_page->resize(1200, 500);
        m_page->show();
        QTRY_VERIFY(m_bench->workspace().commands().listedMs().isKnown());
    }

    void whatWasAskedIsShown()
    {
        QTRY_VERIFY(rows() >= 2);
        bool sawGroups = false;
        for (int row = 0; row < rows(); ++row) {
            if (cell(row, models::RequestColumn::Action) != QStringLiteral("DescribeConsumerGroups"))
                continue;
            sawGroups = true;
            QCOMPARE(cell(row, models::RequestColumn::Status), QStringLiteral("200"));
            QCOMPARE(cell(row, models::RequestColumn::Attempt), QStringLiteral("1"));
            QVERIFY(cell(row, models::RequestColumn::Host).startsWith(QStringLiteral("127.0.0.1:")));
            QVERIFY(cell(row, models::RequestColumn::RequestId).size() > 20);
        }
        QVERIFY(sawGroups);
        // The service tells its time, and its clock is ours.
        const Known<qint64> clock = m_bench->workspace().requests().clockDifferenceMs();
        QVERIFY(clock.isKnown());
        QVERIFY(qAbs(clock.value()) < 2000);
    }

    void failuresAreSeenAndFiltered()
    {
        // A look at a group that is not there, past the checks of the window.
        m_bench->workspace().engine().call<cls::DeleteConsumerGroup>(
            {QStringLiteral("not_there"), LocalBench::logsetId}, [](const auto&) { });
        child<QCheckBox>("failuresBox")->setChecked(true);
        QTRY_VERIFY(rows() >= 1);
        for (int row = 0; row < rows(); ++row) {
            QVERIFY(cell(row, models::RequestColumn::Status).startsWith(QStringLiteral("▲")));
            QVERIFY(!cell(row, models::RequestColumn::Error).isEmpty());
        }
        child<QCheckBox>("failuresBox")->setChecked(false);
        child<QLineEdit>("filterEdit")->setText(QStringLiteral("describetopics"));
        QTRY_VERIFY(rows() >= 1);
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(cell(row, models::RequestColumn::Action), QStringLiteral("DescribeTopics"));
        child<QLineEdit>("filterEdit")->clear();
        auto* box = child<QComboBox>("actionBox");
        QTRY_VERIFY(box->findText(QStringLiteral("DeleteConsumerGroup")) > 0);
        box->setCurrentText(QStringLiteral("DeleteConsumerGroup"));
        QCOMPARE(cell(0, models::RequestColumn::Action), QStringLiteral("DeleteConsumerGroup"));
        box->setCurrentIndex(0);
    }

    /// Neither the report nor anything in the log holds what would open the account.
    void theReportHoldsNoSecret()
    {
        view()->clearSelection();
        auto* copy = m_page->findChild<QAction*>(QStringLiteral("copyReportAction"));
        QVERIFY(!copy->isEnabled());
        QVERIFY(!copy->toolTip().isEmpty());
        view()->selectAll();
        QVERIFY(copy->isEnabled());
        copy->trigger();
        const QString report = QGuiApplication::clipboard()->text();
        // The two were made at different times, which only their second lines say.
        const auto withoutTime = [](const QString& text) {
            QStringList lines = text.split(u'\n');
            lines.removeAt(1);
            return lines;
        };
        QCOMPARE(withoutTime(report), withoutTime(m_page->report()));
        QCOMPARE(report.count(QStringLiteral("\nAction: ")), rows());
        QVERIFY(report.contains(QStringLiteral("Request id: ")));
        for (const QString& secret : {QStringLiteral("key-for-tests"), QStringLiteral("AKIDtest"),
                 QStringLiteral("Signature="), QStringLiteral("q-signature"), QStringLiteral("Authorization")})
            QVERIFY2(!report.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
    }

    void oneIsShownInFull()
    {
        view()->selectRow(0);
        const QString detail = child<QPlainTextEdit>("detail")->toPlainText();
        QVERIFY(detail.contains(cell(0, models::RequestColumn::RequestId)));
        QVERIFY(child<QPlainTextEdit>("detail")->isReadOnly());
    }

    void pauseHoldsStillAndClearForgets()
    {
        auto* pause = child<QToolButton>("pauseButton");
        pause->setChecked(true);
        const int before = rows();
        m_bench->workspace().commands().refresh();
        auto* summary = child<QLabel>("summaryLabel");
        QTRY_VERIFY2(summary->text().contains(QStringLiteral("Paused, 2")) || summary->text().contains(QStringLiteral("Paused, 3")),
            qPrintable(summary->text()));
        QCOMPARE(rows(), before);
        pause->setChecked(false);
        QTRY_VERIFY(rows() > before);
        child<QToolButton>("clearButton")->click();
        QCOMPARE(rows(), 0);
        QCOMPARE(child<QPlainTextEdit>("detail")->toPlainText(), QString());
        m_bench->workspace().commands().refresh();
        QTRY_VERIFY(rows() > 0);
    }

    void nothingIsTakenOverWhileHidden()
    {
        m_page->hide();
        const int before = m_bench->workspace().requestModel().rowCount();
        const qint64 requests = m_bench->workspace().requests().totals().requests;
        m_bench->workspace().commands().refresh();
        QTRY_VERIFY(m_bench->workspace().requests().totals().requests > requests);
        QCOMPARE(m_bench->workspace().requestModel().rowCount(), before);
        m_page->show();
        QTRY_VERIFY(m_bench->workspace().requestModel().rowCount() > before);
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_bench.reset();
        m_theme.reset();
    }

private:
    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<LocalBench> m_bench;
    std::unique_ptr<gui::RequestsPage> m_page;
};

QTEST_MAIN(TestRequestsPage)
#include "tst_requestspage.moc"
