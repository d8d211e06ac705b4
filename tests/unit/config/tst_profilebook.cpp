// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profilebook.h"

#include "unit/config/profiles.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tidemark;
using namespace tidemark::config;

namespace {

/// With single quotes, which a source shows better.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_ProfileBook : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("profiles.json"));
    }

    void theDemoIsAlwaysThere()
    {
        ProfileBook book(m_path);
        QVERIFY(book.load().ok());
        QCOMPARE(book.profiles().size(), 1);
        const Profile demo = book.profiles().first();
        QVERIFY(demo.isDemo);
        QCOMPARE(demo.id, ProfileBook::demoId);
        QVERIFY(demo.problems().isEmpty());
        QVERIFY(!book.put(demo).ok());
        QVERIFY(!book.remove(ProfileBook::demoId).ok());
        Profile fake = test::goodProfile(ProfileBook::demoId);
        QVERIFY(!book.put(fake).ok());
        QVERIFY(!QFile::exists(m_path));
    }

    void allIsKept()
    {
        ProfileBook book(m_path);
        QVERIFY(book.load().ok());
        QSignalSpy changed(&book, &ProfileBook::changed);
        QVERIFY(book.put(test::goodProfile()).ok());
        QVERIFY(book.put(test::fullProfile()).ok());
        QCOMPARE(changed.size(), 2);
        ProfileBook again(m_path);
        const auto notices = again.load();
        QVERIFY(notices.ok() && notices.value().isEmpty());
        QCOMPARE(again.profiles(), book.profiles());
        QCOMPARE(again.find(QStringLiteral("id-2")), std::optional(test::fullProfile()));
        QVERIFY(!again.find(QStringLiteral("id-3")));
        QVERIFY(!read(m_path).contains(ProfileBook::demoId.toLatin1()));
    }

    void changeAndRemove()
    {
        ProfileBook book(m_path);
        QVERIFY(book.load().ok());
        QVERIFY(book.put(test::goodProfile()).ok());
        Profile changed = test::goodProfile();
        changed.readOnly = false;
        QVERIFY(book.put(changed).ok());
        QCOMPARE(book.profiles().size(), 2);
        QVERIFY(!book.find(changed.id)->readOnly);
        QVERIFY(book.remove(changed.id).ok());
        QCOMPARE(book.profiles().size(), 1);
        const Status again = book.remove(changed.id);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }

    void withFaultsItIsRefused()
    {
        ProfileBook book(m_path);
        QVERIFY(book.load().ok());
        Profile profile = test::goodProfile();
        profile.connection.endpoint = QStringLiteral("https://user:password@a.example");
        const Status put = book.put(profile);
        QVERIFY(!put.ok());
        QCOMPARE(put.error().kind, ErrorKind::Config);
        QCOMPARE(book.profiles().size(), 1);
        QVERIFY(!QFile::exists(m_path));
    }

    void notWrittenMeansNotChanged()
    {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/inside")));
        ProfileBook book(m_path);
        QSignalSpy changed(&book, &ProfileBook::changed);
        const Status put = book.put(test::goodProfile());
        QVERIFY(!put.ok());
        QCOMPARE(put.error().kind, ErrorKind::Local);
        QCOMPARE(book.profiles().size(), 1);
        QCOMPARE(changed.size(), 0);
    }

    void unreadableProfilesStayInTheFile()
    {
        QFile out(m_path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(json("{'version': 1, 'profiles': ["
            "{'id': 'id-9', 'name': 'odd', 'danger': 'apocalyptic', 'mine': 9007199254740993},"
            "{'id': '', 'name': 'nobody'}, 5,"
            "{'id': 'id-8', 'name': 'fine', 'color': '#112233', 'region': 'ap-beijing',"
            "'logsetId': 'l'}]}"));
        out.close();
        ProfileBook book(m_path);
        const auto notices = book.load();
        QVERIFY(notices.ok());
        QCOMPARE(notices.value().size(), 3);
        QVERIFY(notices.value().first().detail.contains(QStringLiteral("danger")));
        QCOMPARE(book.profiles().size(), 2);
        QVERIFY(book.profiles().last().readOnly);
        QVERIFY(book.put(test::goodProfile()).ok());
        const QByteArray text = read(m_path);
        QVERIFY(text.contains("apocalyptic"));
        QVERIFY(text.contains("9007199254740993"));
        QVERIFY(text.contains("nobody"));
    }

    void freshOnes()
    {
        ProfileBook book(m_path);
        QVERIFY(book.load().ok());
        const Profile first = book.fresh();
        QVERIFY(first.readOnly);
        QVERIFY(first.name.isEmpty());
        Profile kept = test::goodProfile(first.id);
        kept.color = first.color;
        QVERIFY(book.put(kept).ok());
        const Profile second = book.fresh();
        QVERIFY(second.id != first.id);
        QVERIFY(second.color != first.color);
        const Profile copy = book.duplicateOf(kept);
        QVERIFY(copy.id != kept.id);
        QCOMPARE(copy.name, QStringLiteral("订单 prod 2"));
        QVERIFY(book.put(copy).ok());
        QCOMPARE(book.freeName(kept.name), QStringLiteral("订单 prod 3"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_ProfileBook)
#include "tst_profilebook.moc"
