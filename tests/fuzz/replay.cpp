// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzztarget.h"
#include "fuzz/mutator.h"

#include <QDir>
#include <QTest>

#include <cstring>
#include <memory>

using namespace tidemark::test;

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
extern "C" void __sanitizer_set_death_callback(void (*callback)());
#define TIDEMARK_HAS_DEATH_CALLBACK
#endif
#endif

namespace {

/// The input that is running, for the case that a sanitizer ends the process.
QByteArray& running()
{
    static QByteArray input;
    return input;
}

[[maybe_unused]] void tellRunning()
{
    std::fprintf(stderr, "input in hex: %s\n", running().left(4096).toHex().constData());
}

/// What is wrong with the input; empty where every promise held.
QByteArray failureOf(const QByteArray& input)
{
    running() = input;
    // Exactly as many bytes as there are, so that a sanitizer sees a read behind the last.
    const auto size = static_cast<size_t>(input.size());
    const std::unique_ptr<uint8_t[]> bytes(new uint8_t[size]);
    std::memcpy(bytes.get(), input.constData(), size);
    try {
        LLVMFuzzerTestOneInput(bytes.get(), size);
    } catch (const std::exception& broken) {
        return "broken promise: " + QByteArray(broken.what())
            + "\ninput in hex: " + input.left(4096).toHex();
    }
    return {};
}

} // namespace

/// One fuzz target without a fuzzer: its corpus, and changed copies of each file that are the same
/// in every run.
class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifdef TIDEMARK_HAS_DEATH_CALLBACK
        __sanitizer_set_death_callback(&tellRunning);
#endif
        const QDir folder(QStringLiteral(TIDEMARK_FUZZ_CORPUS));
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_names << name;
            m_inputs << file.readAll();
        }
        QVERIFY2(m_inputs.size() >= 5, "a replay without a corpus proves nothing");
    }

    void corpus_data()
    {
        rows();
    }
    void corpus()
    {
        QFETCH(qsizetype, index);
        const QByteArray failure = failureOf(m_inputs[index]);
        QVERIFY2(failure.isEmpty(), failure.constData());
    }

    void mutations_data()
    {
        rows();
    }
    void mutations()
    {
        QFETCH(qsizetype, index);
        Random random(static_cast<quint64>(qHash(m_names[index], 1)));
        for (int i = 0; i < TIDEMARK_FUZZ_MUTATIONS; ++i) {
            const QByteArray& other = m_inputs[random.below(static_cast<int>(m_inputs.size()))];
            const QByteArray failure = failureOf(mutated(m_inputs[index], other, random));
            QVERIFY2(failure.isEmpty(), failure.constData());
        }
    }

    void nothing()
    {
        const QByteArray failure = failureOf({});
        QVERIFY2(failure.isEmpty(), failure.constData());
    }

private:
    void rows() const
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_names.size(); ++i)
            QTest::newRow(qPrintable(m_names[i])) << i;
    }

    QStringList m_names;
    QByteArrayList m_inputs;
};

QTEST_GUILESS_MAIN(TestReplay)
#include "replay.moc"
