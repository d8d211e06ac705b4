// SPDX-License-Identifier: GPL-3.0-or-later
#include "cls/credentials.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace tidemark;
using namespace tidemark::cls;

namespace {

/// Three members that belong together, as one answer of STS brings them.
Credentials numbered(int i)
{
    const QByteArray text = QByteArray::number(i);
    return { QString::fromLatin1(text), Secret(QByteArray("key" + text)),
        Secret(QByteArray("token" + text)) };
}

} // namespace

/// Temporary credentials are replaced while every thread of the process signs with them.
class TestCredentialsThreads : public QObject
{
    Q_OBJECT

private slots:
    void nobodySeesHalfOfAReplacement()
    {
        CredentialSource source(numbered(0));
        std::atomic<bool> done{ false };
        std::atomic<bool> torn{ false };
        std::vector<std::thread> readers;
        for (int t = 0; t < 3; ++t) {
            readers.emplace_back([&] {
                int last = 0;
                while (!done) {
                    const Credentials now = source.current();
                    const QByteArray id = now.secretId.toLatin1();
                    if (now.secretKey.view() != QByteArray("key" + id)
                        || now.token.view() != QByteArray("token" + id) || id.toInt() < last)
                        torn = true;
                    last = id.toInt();
                }
            });
        }
        for (int i = 1; i <= 2000; ++i)
            source.replace(numbered(i));
        done = true;
        for (std::thread& reader : readers)
            reader.join();
        QVERIFY(!torn);
        QCOMPARE(source.current().secretId, QStringLiteral("2000"));
    }
};

QTEST_GUILESS_MAIN(TestCredentialsThreads)
#include "tst_credentials_threads.moc"
