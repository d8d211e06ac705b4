// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/includerules.h"
#include "architecture/roomtable.h"

#include <QTest>

using namespace tidemark::test;

class TestIncludes : public QObject
{
    Q_OBJECT

private slots:
    void tableHasNoCircle();
    void everyFolderIsARoom();
    void arrows_data();
    void arrows();
    void links_data();
    void links();
    void madeUpInclude_data();
    void madeUpInclude();
    void madeUpLink_data();
    void madeUpLink();

private:
    void addRooms();
};

void TestIncludes::addRooms()
{
    QTest::addColumn<QString>("room");
    for (const QString& room : foldersIn(QStringLiteral("src"))) {
        QTest::newRow(qUtf8Printable(room)) << room;
    }
}

/// Two rooms that may include each other would make the arrows meaningless.
void TestIncludes::tableHasNoCircle()
{
    const QHash<QString, Room> table = rooms();
    for (auto room = table.begin(); room != table.end(); ++room) {
        for (const QString& other : room->mayInclude) {
            QVERIFY2(
                !table.value(other).mayInclude.contains(room.key()), qUtf8Printable(room.key()));
            for (const QString& further : table.value(other).mayInclude) {
                QVERIFY2(room->mayInclude.contains(further) || further == u"proto",
                    qUtf8Printable(room.key()));
            }
        }
    }
}

void TestIncludes::everyFolderIsARoom()
{
    const QStringList folders = foldersIn(QStringLiteral("src"));
    QVERIFY(folders.size() > 5);
    for (const QString& folder : folders) {
        QVERIFY2(rooms().contains(folder), qUtf8Printable(folder));
    }
}

void TestIncludes::arrows_data()
{
    addRooms();
}

void TestIncludes::arrows()
{
    QFETCH(QString, room);
    QStringList complaints;
    const QStringList patterns{ QStringLiteral("*.cpp"), QStringLiteral("*.h") };
    for (const SourceFile& file : filesBelow(u"src/" + room, patterns)) {
        complaints += forbiddenIncludes(file);
    }
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(complaints.join(u'\n')));
}

void TestIncludes::links_data()
{
    addRooms();
}

void TestIncludes::links()
{
    QFETCH(QString, room);
    QStringList complaints;
    for (const SourceFile& file :
        filesBelow(u"src/" + room, { QStringLiteral("CMakeLists.txt") })) {
        complaints += forbiddenLinks(file);
    }
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(complaints.join(u'\n')));
}

void TestIncludes::madeUpInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("complaints");
    const auto row = [](const char* name, const char* path, const char* text, int complaints) {
        QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(text) << complaints;
    };
    row("own room", "src/cls/a.cpp", "#include \"cls/a.h\"\n", 0);
    row("allowed room", "src/cls/a.cpp", "#include \"base/clock.h\"\n", 0);
    row("against the arrow", "src/cls/a.cpp", "#include \"engine/x.h\"\n", 1);
    row("against the arrow, angle", "src/cls/a.cpp", "#include <engine/x.h>\n", 1);
    row("odd spaces", "src/base/a.h", "  #  include\t\"cls/x.h\"\n", 1);
    row("two of them", "src/base/a.h", "#include \"cls/x.h\"\n\n#include \"gui/y.h\"\n", 2);
    row("comment", "src/base/a.h", "// #include \"cls/x.h\"\n", 0);
    row("CR LF", "src/base/a.h", "#pragma once\r\n#include \"cls/x.h\"\r\n", 1);
    row("cli from app", "src/app/a.cpp", "#include \"cli/x.h\"\n", 1);
    row("gui from models", "src/models/a.cpp", "#include \"gui/x.h\"\n", 1);
    row("generated, allowed", "src/service/a.cpp", "#include \"cls.pb.h\"\n", 0);
    row("generated, forbidden", "src/engine/a.cpp", "#include \"cls.pb.h\"\n", 1);
    row("not from src", "src/cls/a.cpp", "#include \"digest.h\"\n", 1);
    row("not a room", "src/cls/a.cpp", "#include \"other/digest.h\"\n", 1);
    row("own moc", "src/cls/a.cpp", "#include \"a.moc\"\n", 0);
    row("form in gui", "src/gui/a.cpp", "#include \"ui_a.h\"\n", 0);
    row("form in models", "src/models/a.cpp", "#include \"ui_a.h\"\n", 1);
    row("unknown room", "src/attic/a.cpp", "", 1);
    row("system", "src/base/a.cpp",
        "#include <vector>\n#include <openssl/evp.h>\n#include <QString>\n", 0);
    row("widget in gui", "src/gui/a.cpp", "#include <QWidget>\n#include <QColor>\n", 0);
    row("widget in models", "src/models/a.cpp", "#include <QWidget>\n", 1);
    row("widget, old name", "src/models/a.cpp", "#include <qwidget.h>\n", 1);
    row("widget, with module", "src/store/a.cpp", "#include <QtWidgets/QLabel>\n", 1);
    row("whole module", "src/store/a.cpp", "#include <QtWidgets>\n", 1);
    row("colour in engine", "src/engine/a.cpp", "#include <QColor>\n", 1);
    row("chart in cli", "src/cli/a.cpp", "#include <QtCharts/QChart>\n", 1);
    row("network in cls", "src/cls/a.cpp", "#include <QNetworkReply>\n", 0);
    row("network in base", "src/base/a.cpp", "#include <QNetworkReply>\n", 1);
}

/// The rule finds what it is there for; otherwise a green run would mean nothing.
void TestIncludes::madeUpInclude()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(int, complaints);
    const QStringList found = forbiddenIncludes({ path, text });
    QVERIFY2(found.size() == complaints, qUtf8Printable(found.join(u'\n')));
}

void TestIncludes::madeUpLink_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("complaints");
    const auto row = [](const char* name, const char* path, const char* text, int complaints) {
        QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(text) << complaints;
    };
    const char* const good = "tidemark_room(cls\n    SOURCES a.cpp\n    ROOMS base\n    LIBS "
                             "Qt6::Core Qt6::Network)\n";
    row("allowed", "src/cls/CMakeLists.txt", good, 0);
    row("same text elsewhere", "src/base/CMakeLists.txt", good, 1);
    row("widgets", "src/models/CMakeLists.txt", "target_link_libraries(x Qt6::Widgets)\n", 1);
    row("widgets in gui", "src/gui/CMakeLists.txt", "LIBS Qt6::Widgets Qt6::Charts\n", 0);
    row("charts", "src/service/CMakeLists.txt", "LIBS Qt6::Charts\n", 1);
    row("room against the arrow", "src/store/CMakeLists.txt",
        "ROOMS engine models\n LIBS Qt6::Core\n", 1);
    row("target against the arrow", "src/store/CMakeLists.txt",
        "target_link_libraries(x tidemark_gui)\n", 1);
    row("generated code", "src/engine/CMakeLists.txt", "LIBS tidemark_proto\n", 1);
    row("comment", "src/store/CMakeLists.txt", "# not Qt6::Widgets, not tidemark_gui\n", 0);
}

void TestIncludes::madeUpLink()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(int, complaints);
    const QStringList found = forbiddenLinks({ path, text });
    QVERIFY2(found.size() == complaints, qUtf8Printable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
