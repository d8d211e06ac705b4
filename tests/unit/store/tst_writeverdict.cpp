// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writeverdict.h"

#include <QTest>

using namespace tidemark;
using namespace tidemark::store;

namespace {

using Info = cls::ConsumerGroupInfo;

Info group(qint64 timeoutSeconds, const QStringList& topics)
{
    return { QStringLiteral("g"), timeoutSeconds, topics };
}

const GroupSeen absent = GroupSeen::of(std::nullopt);
const GroupSeen unread;

std::optional<Error> failure(ErrorKind kind, const QString& code = QStringLiteral("Code"))
{
    return Error::make(kind, code, QStringLiteral("told"));
}

} // namespace

Q_DECLARE_METATYPE(tidemark::store::GroupSeen)
Q_DECLARE_METATYPE(std::optional<tidemark::cls::ConsumerGroupInfo>)
Q_DECLARE_METATYPE(std::optional<tidemark::Error>)
Q_DECLARE_METATYPE(tidemark::store::WriteVerdict)

class TestWriteVerdict : public QObject
{
    Q_OBJECT

private slots:
    void whatBecameOfAWrite_data()
    {
        QTest::addColumn<GroupSeen>("before");
        QTest::addColumn<std::optional<Info>>("wanted");
        QTest::addColumn<std::optional<Error>>("answer");
        QTest::addColumn<GroupSeen>("seen");
        QTest::addColumn<WriteVerdict>("expected");

        const std::optional<Info> gone;
        const std::optional<Info> old = group(40, { QStringLiteral("a") });
        const std::optional<Info> next = group(60, { QStringLiteral("a"), QStringLiteral("b") });
        const std::optional<Info> turned = group(60, { QStringLiteral("b"), QStringLiteral("a") });
        const std::optional<Info> other = group(7, { QStringLiteral("a") });
        const std::optional<Error> done;
        const auto lost = failure(ErrorKind::Network);
        const auto late = failure(ErrorKind::Timeout);
        const auto broken = failure(ErrorKind::BadAnswer);
        const auto refused = failure(ErrorKind::InvalidRequest);
        const auto exists = failure(ErrorKind::AlreadyExists);
        const auto gateway = failure(ErrorKind::NotFound, QStringLiteral("HTTP404"));

        const WriteVerdict confirmed{ WriteOutcome::Confirmed, WriteReason::SeenAsAsked };
        const WriteVerdict unchanged{ WriteOutcome::Unchanged, WriteReason::SeenAsBefore };
        const WriteVerdict open{ WriteOutcome::Unknown, WriteReason::SeenAsBefore };
        const WriteVerdict refusal{ WriteOutcome::Unchanged, WriteReason::Refused };
        const WriteVerdict otherwise{ WriteOutcome::Unknown, WriteReason::SeenOtherwise };
        const WriteVerdict notRead{ WriteOutcome::Unknown, WriteReason::NotReadAgain };

        const auto seen = [](const std::optional<Info>& info) { return GroupSeen::of(info); };
        QTest::newRow("create, done") << absent << next << done << seen(next) << confirmed;
        QTest::newRow("create, topics in another order") << absent << next << done << seen(turned) << confirmed;
        QTest::newRow("create, answer lost, there") << absent << next << lost << seen(next) << confirmed;
        QTest::newRow("create, answer late, not there") << absent << next << late << absent << open;
        QTest::newRow("create, done, not there") << absent << next << done << absent << unchanged;
        QTest::newRow("create, exists") << absent << next << exists << absent << refusal;
        QTest::newRow("create, exists, there as asked") << absent << next << exists << seen(next) << confirmed;
        QTest::newRow("create, exists, there otherwise") << absent << next << exists << seen(other) << otherwise;
        QTest::newRow("create, a gateway's page, not there") << absent << next << gateway << absent << open;
        QTest::newRow("create, other settings") << absent << next << done << seen(other) << otherwise;
        QTest::newRow("create, done, not read") << absent << next << done << unread << notRead;
        QTest::newRow("create, lost, not read") << absent << next << lost << unread << notRead;
        QTest::newRow("create, refused, not read") << absent << next << refused << unread << refusal;
        QTest::newRow("modify, done") << seen(old) << next << done << seen(next) << confirmed;
        QTest::newRow("modify, broken answer, changed") << seen(old) << next << broken << seen(next) << confirmed;
        QTest::newRow("modify, lost, as before") << seen(old) << next << lost << seen(old) << open;
        QTest::newRow("modify, lost, another way") << seen(old) << next << lost << seen(other) << otherwise;
        QTest::newRow("modify, lost, gone") << seen(old) << next << lost << absent << otherwise;
        QTest::newRow("modify, refused") << seen(old) << next << refused << seen(old) << refusal;
        QTest::newRow("modify, refused, as asked") << seen(old) << next << refused << seen(next) << confirmed;
        QTest::newRow("modify, refused, another way") << seen(old) << next << refused << seen(other) << otherwise;
        QTest::newRow("modify, refused, gone") << seen(old) << next << refused << absent << otherwise;
        QTest::newRow("modify, refused, before unknown") << unread << next << refused << seen(other) << refusal;
        QTest::newRow("modify, broken answer, as before") << seen(old) << next << broken << seen(old) << unchanged;
        QTest::newRow("modify, a gateway's page") << seen(old) << next << gateway << seen(next) << confirmed;
        QTest::newRow("delete, done") << seen(old) << gone << done << absent << confirmed;
        QTest::newRow("delete, lost, gone") << seen(old) << gone << lost << absent << confirmed;
        QTest::newRow("delete, lost, there") << seen(old) << gone << lost << seen(old) << open;
        QTest::newRow("delete, refused, gone") << seen(old) << gone << refused << absent << confirmed;
        QTest::newRow("delete, lost, not read") << seen(old) << gone << lost << unread << notRead;
        QTest::newRow("delete, made anew") << seen(old) << gone << done << seen(other) << otherwise;
        QTest::newRow("nothing known before") << unread << next << lost << seen(old) << otherwise;
    }
    void whatBecameOfAWrite()
    {
        QFETCH(GroupSeen, before);
        QFETCH(std::optional<Info>, wanted);
        QFETCH(std::optional<Error>, answer);
        QFETCH(GroupSeen, seen);
        QFETCH(WriteVerdict, expected);
        const WriteVerdict verdict = decideWrite(before, wanted, answer, seen);
        QCOMPARE(int(verdict.outcome), int(expected.outcome));
        QCOMPARE(int(verdict.reason), int(expected.reason));
    }

    void onlyTheServicesOwnWordRefuses()
    {
        const QList<ErrorKind> open{ ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Transient,
            ErrorKind::BadAnswer, ErrorKind::Cancelled, ErrorKind::Local, ErrorKind::TooLarge };
        for (int i = 0; i <= int(ErrorKind::Config); ++i) {
            const auto kind = static_cast<ErrorKind>(i);
            QVERIFY2(isRefusal(*failure(kind)) != open.contains(kind), errorKindName(kind));
            QVERIFY(!isRefusal(*failure(kind, QStringLiteral("HTTP502"))));
        }
    }
};

QTEST_GUILESS_MAIN(TestWriteVerdict)
#include "tst_writeverdict.moc"
