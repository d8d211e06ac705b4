// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grouppresenter.h"
#include "gui/knowntext.h"
#include "gui/theme.h"

#include <QApplication>
#include <QTest>

using namespace tidemark;
using models::GroupColumn;

/// The group list's words for what the service has not told.
class TestGroupPresenter : public QObject
{
    Q_OBJECT

private slots:
    void aTimeoutThatWasNotToldIsNotZero()
    {
        gui::Theme theme(*qApp);
        SystemClock clock;
        store::TopicDirectory topics;
        models::GroupModel model;
        model.setGroups({ { QStringLiteral("a"), 40, {} }, { QStringLiteral("b"), 0, {} },
            { QStringLiteral("c"), 10, {} } });
        gui::GroupPresenter presenter(model, topics, clock, theme);
        const auto column = static_cast<int>(GroupColumn::Timeout);
        const auto texts = [&](Qt::SortOrder order) {
            presenter.sort(column, order);
            QStringList out;
            for (int row = 0; row < presenter.rowCount(); ++row)
                out << presenter.index(row, column).data().toString();
            return out;
        };
        const QString unknown = gui::unknownSign();
        const QString ten = gui::Format::seconds(10'000);
        const QString forty = gui::Format::seconds(40'000);
        QCOMPARE(texts(Qt::AscendingOrder), (QStringList { ten, forty, unknown }));
        QCOMPARE(texts(Qt::DescendingOrder), (QStringList { forty, ten, unknown }));
        const QModelIndex last = presenter.index(2, column);
        QVERIFY(last.data(Qt::ToolTipRole).toString().contains(
            gui::Words::unknownReason(UnknownReason::NotTold)));
    }
};

QTEST_MAIN(TestGroupPresenter)
#include "tst_grouppresenter.moc"
