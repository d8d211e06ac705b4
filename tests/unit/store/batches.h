// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

#include <QByteArray>
#include <QList>

namespace tidemark::test {

/// One log of a test batch.
struct TestLog
{
    qint64 time = 0;
    QList<std::pair<QByteArray, QByteArray>> contents;
};

/// A batch as the decoder would make it, of one message.
[[nodiscard]] cls::BatchPtr makeBatch(const QList<TestLog>& logs, const QString& topicId = QStringLiteral("topic"),
    qint64 partition = 0, qint64 offset = 0);

/// A batch of `count` logs with one value each: "PREFIX NUMBER".
[[nodiscard]] cls::BatchPtr makeNumberedBatch(int count, int firstNumber, const QByteArray& prefix = "line");

} // namespace tidemark::test
