// SPDX-License-Identifier: GPL-3.0-or-later
// The service counts the requests of an account in a region, whichever address they come by. The
// addresses here are of this machine and nobody listens there.
#include "app/desktop.h"
#include "gui/theme.h"

#include <QApplication>
#include <QTest>

using namespace tidemark;

namespace {

app::Connection connection(const QString& control, const QString& region,
    const QString& secretId = QStringLiteral("AKIDtest"))
{
    app::Connection out;
    out.account.endpoints = { QUrl(QStringLiteral("http://127.0.0.1:1")), QUrl(control), region };
    out.account.credentials = std::make_shared<cls::CredentialSource>(
        cls::Credentials { secretId, Secret(QByteArray("key-for-tests")), {} });
    out.info.name = control;
    return out;
}

} // namespace

class TestSharedBudget : public QObject
{
    Q_OBJECT

private slots:
    void byAccountAndRegion()
    {
        gui::Theme theme(*qApp);
        app::Desktop desktop(theme);
        const auto pacerOf = [&desktop](const app::Connection& connection) {
            return &desktop.open(connection).workspace().engine().pacer();
        };
        const QString one = QStringLiteral("http://127.0.0.1:1");
        const QString two = QStringLiteral("http://127.0.0.1:2");
        const QString guangzhou = QStringLiteral("ap-guangzhou");
        const auto* shared = pacerOf(connection(one, guangzhou));
        QCOMPARE(pacerOf(connection(two, guangzhou)), shared);
        QVERIFY(pacerOf(connection(one, QStringLiteral("ap-tokyo"))) != shared);
        QVERIFY(pacerOf(connection(one, guangzhou, QStringLiteral("AKIDother"))) != shared);
    }

    void byHostWhereTheRegionIsNoneOfTheServices()
    {
        gui::Theme theme(*qApp);
        app::Desktop desktop(theme);
        for (const QString& region : { QString(), QStringLiteral("local") }) {
            auto& own = desktop.open(connection(QStringLiteral("http://127.0.0.1:1"), region));
            auto& same = desktop.open(connection(QStringLiteral("http://127.0.0.1:1"), region));
            auto& other = desktop.open(connection(QStringLiteral("http://127.0.0.1:2"), region));
            QCOMPARE(&same.workspace().engine().pacer(), &own.workspace().engine().pacer());
            QVERIFY(&other.workspace().engine().pacer() != &own.workspace().engine().pacer());
        }
    }
};

QTEST_MAIN(TestSharedBudget)
#include "tst_sharedbudget.moc"
