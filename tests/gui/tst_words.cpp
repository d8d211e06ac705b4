// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "gui/creategroupdialog.h"
#include "gui/deletegroupdialog.h"
#include "gui/format.h"
#include "gui/groupspage.h"
#include "gui/localbench.h"
#include "gui/modifygroupdialog.h"
#include "gui/startconsumersdialog.h"
#include "gui/taildialog.h"
#include "gui/words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QXmlStreamReader>

using namespace tidemark;
using test::LocalBench;

namespace {

bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

/// A text that has words but none of the language.
bool isUntranslated(const QString& text)
{
    // An abbreviation that Chinese writes in the same way.
    if (text == QLatin1StringView("ID"))
        return false;
    QString words = text;
    for (const char* name : {"Tidemark", "test service", "UTC"})
        words.remove(QLatin1StringView(name));
    const bool hasLetters = std::any_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); });
    return hasLetters && !isChinese(text);
}

struct Shown
{
    QString where;
    QString text;
};

QList<Shown> visibleTexts(QWidget& root)
{
    QList<Shown> out;
    for (const QAction* action : root.findChildren<QAction*>()) {
        if (!action->isSeparator())
            out << Shown {action->objectName(), action->text()} << Shown {action->objectName(), action->statusTip()}
                << Shown {action->objectName(), action->iconText()};
    }
    for (const QMenu* menu : root.findChildren<QMenu*>())
        out << Shown {menu->objectName(), menu->title()};
    for (const QLabel* label : root.findChildren<QLabel*>())
        out << Shown {label->objectName(), label->text()} << Shown {label->objectName(), label->accessibleName()};
    for (const QAbstractButton* button : root.findChildren<QAbstractButton*>())
        out << Shown {button->objectName(), button->text()};
    for (const QTabWidget* tabs : root.findChildren<QTabWidget*>()) {
        for (int i = 0; i < tabs->count(); ++i)
            out << Shown {tabs->objectName(), tabs->tabText(i)};
    }
    for (const QAbstractItemView* view : root.findChildren<QAbstractItemView*>()) {
        out << Shown {view->objectName(), view->accessibleName()};
        if (view->model() == nullptr || view->objectName() != QLatin1StringView("view"))
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            out << Shown {view->objectName(), view->model()->headerData(column, Qt::Horizontal).toString()};
    }
    out << Shown {root.objectName(), root.windowTitle()};
    return out;
}

bool isInput(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr
        || qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QPlainTextEdit*>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr
        || qobject_cast<const QAbstractItemView*>(&widget) != nullptr;
}

/// Parts that Qt makes inside a control carry names of Qt's own, qt_..., or none.
bool isOwn(const QWidget& widget)
{
    return !widget.objectName().isEmpty() && !widget.objectName().startsWith(QStringLiteral("qt_"));
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private:
    void checkAccessible(QWidget& root)
    {
        int inputs = 0;
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            if (!isInput(*widget) || !isOwn(*widget))
                continue;
            ++inputs;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(root.objectName() + u'/' + widget->objectName()));
        }
        QVERIFY(inputs > 0);
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<gui::Theme>(*qApp); }

    void everyMessageIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("zh_CN") << QStringLiteral("tidemark_zh_CN.ts");
        QTest::newRow("en") << QStringLiteral("tidemark_en.ts");
    }
    void everyMessageIsTranslated()
    {
        QFETCH(QString, file);
        QFile ts(QStringLiteral(TIDEMARK_SOURCE_DIR "/translations/") + file);
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&ts);
        int messages = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1StringView("translation")) {
                ++messages;
                QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")),
                    qPrintable(QStringLiteral("line %1").arg(xml.lineNumber())));
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(messages > 250);
    }

    void nothingStaysEnglishInChinese()
    {
        const app::Language language(QStringLiteral("zh_CN"));
        LocalBench bench(*m_theme);
        QTRY_COMPARE(bench.workspace().topics().topics().size(), 2);
        gui::CreateGroupDialog create(bench.workspace());
        gui::DeleteGroupDialog remove(bench.workspace(), QStringLiteral("组"));
        gui::StartConsumersDialog start(bench.workspace(), QStringLiteral("组"));
        gui::ModifyGroupDialog modify(bench.workspace(), {QStringLiteral("组"), 40, {LocalBench::topicA}});
        gui::TailDialog tail(bench.workspace(), {});
        int texts = 0;
        const QList<QWidget*> roots {&bench.window(), &create, &remove, &start, &modify, &tail};
        for (QWidget* root : roots) {
            for (const Shown& shown : visibleTexts(*root)) {
                ++texts;
                QVERIFY2(!isUntranslated(shown.text), qPrintable(shown.where + QStringLiteral(": ") + shown.text));
            }
        }
        QVERIFY(texts > 200);
        QCOMPARE(gui::Format::seconds(125'000), QStringLiteral("2 分 05 秒"));
    }

    void pluralsInEnglish()
    {
        const app::Language language(QStringLiteral("en"));
        LocalBench bench(*m_theme);
        gui::DeleteGroupDialog dialog(bench.workspace(), QStringLiteral("g"));
        const auto texts = visibleTexts(bench.window());
        const bool plural = std::any_of(texts.begin(), texts.end(),
            [](const Shown& shown) { return shown.text == QStringLiteral("0 partitions"); });
        QVERIFY(plural);
        for (const Shown& shown : texts)
            QVERIFY2(!shown.text.contains(QStringLiteral("(s)")), qPrintable(shown.text));
    }

    void everythingHasANameForAReader()
    {
        const app::Language language(QStringLiteral("en"));
        LocalBench bench(*m_theme);
        for (const QAction* action : bench.window().findChildren<QAction*>()) {
            if (!action->isSeparator() && isOwnAction(*action))
                QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        }
        checkAccessible(bench.window());
        gui::CreateGroupDialog create(bench.workspace());
        checkAccessible(create);
        gui::DeleteGroupDialog remove(bench.workspace(), QStringLiteral("g"));
        checkAccessible(remove);
        gui::StartConsumersDialog start(bench.workspace(), QStringLiteral("g"));
        checkAccessible(start);
        gui::ModifyGroupDialog modify(bench.workspace(), {QStringLiteral("g"), 40, {LocalBench::topicA}});
        checkAccessible(modify);
        gui::TailDialog tail(bench.workspace(), {});
        checkAccessible(tail);
    }

    void mnemonicsAreUniqueInTheirMenu_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }
    void mnemonicsAreUniqueInTheirMenu()
    {
        QFETCH(QString, name);
        const app::Language language(name);
        LocalBench bench(*m_theme);
        for (const QMenu* menu : bench.window().findChildren<QMenu*>()) {
            if (menu->objectName().isEmpty() || menu->objectName() == QLatin1StringView("menuColumns"))
                continue;
            QStringList used;
            for (const QAction* action : menu->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (action->isSeparator() || at < 0)
                    continue;
                const QString key = action->text().mid(at + 1, 1).toUpper();
                QVERIFY2(!used.contains(key), qPrintable(menu->objectName() + u' ' + action->text()));
                used << key;
            }
            QVERIFY2(!used.isEmpty(), qPrintable(menu->objectName()));
        }
    }

    void dataIsNeverMarkup()
    {
        QCOMPARE(gui::Format::plainTip(QStringLiteral("<img src=x>\n&")), QStringLiteral("<qt>&lt;img src=x&gt;<br>&amp;</qt>"));
        LocalBench bench(*m_theme);
        gui::DeleteGroupDialog dialog(bench.workspace(), QStringLiteral("<b>g</b>"));
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        for (const QLabel* label : bench.window().findChildren<QLabel*>()) {
            // A label with a mnemonic has fixed words and must not be plain.
            if (label->buddy() == nullptr && isOwn(*label))
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
        }
    }

    void cleanupTestCase() { m_theme.reset(); }

private:
    static bool isOwnAction(const QAction& action) { return action.objectName().startsWith(QStringLiteral("action")); }

    std::unique_ptr<gui::Theme> m_theme;
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
