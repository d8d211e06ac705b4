// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <fcntl.h>
#include <optional>
#include <sys/mman.h>
#include <type_traits>
#include <unistd.h>

using namespace tidemark;

class tst_Secret : public QObject
{
    Q_OBJECT

private slots:
    void empty();
    void takesAndEmptiesTheSource();
    void copiesShareTheBytes();
    void equality_data();
    void equality();
    void wipeLeavesSharedBytesToOthers();
    void noCopyStaysInMemory();
    void wipedArrayLeavesNothing();
};

namespace {

/// A random pattern that is nowhere in memory as it is, only in two halves.
class Pattern
{
public:
    /// Of a size that nothing else here allocates: a freed block stays as it is.
    static constexpr int size = 900;

    Pattern()
    {
        for (int i = 0; i < size; ++i) {
            m_mask[i] = static_cast<char>(QRandomGenerator::global()->generate());
            m_masked[i] = static_cast<char>(QRandomGenerator::global()->generate());
        }
    }
    [[nodiscard]] char at(int i) const { return static_cast<char>(m_mask[i] ^ m_masked[i]); }
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray out(size, Qt::Uninitialized);
        for (int i = 0; i < size; ++i)
            out.data()[i] = at(i);
        return out;
    }

private:
    char m_mask[size];
    char m_masked[size];
};

/// How often the end of the pattern is in this process's heap, freed blocks included: an
/// allocator overwrites only the start of what it gets back.
int copiesInHeap(const Pattern& pattern)
{
    constexpr int from = Pattern::size - 64;
    constexpr int matched = Pattern::size - from;
    constexpr size_t chunk = 1 << 20;
    // In a mapping of its own, which the search leaves out.
    void* const window
        = mmap(nullptr, chunk, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    auto* const bytes = static_cast<char*>(window);
    const auto own = reinterpret_cast<quint64>(window);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (window == MAP_FAILED || memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    const QByteArrayList lines = maps.readAll().split('\n');
    int found = 0;
    for (const QByteArray& line : lines) {
        const QByteArrayList words = line.simplified().split(' ');
        const bool anonymous = words.size() == 5 || (words.size() > 5 && words[5] == "[heap]");
        if (words.size() < 5 || !words[1].startsWith("rw") || !anonymous)
            continue;
        const quint64 begin = words[0].split('-')[0].toULongLong(nullptr, 16);
        const quint64 end = words[0].split('-')[1].toULongLong(nullptr, 16);
        if (end - begin > (quint64(1) << 31))
            continue; // shadow memory of a sanitizer
        for (quint64 at = begin; at < end; at += chunk - matched + 1) {
            if (at < own + chunk && at + chunk > own)
                continue;
            const ssize_t got
                = pread(memory, bytes, std::min<quint64>(chunk, end - at), static_cast<off_t>(at));
            for (ssize_t i = 0; i + matched <= got; ++i) {
                int k = 0;
                while (k < matched && bytes[i + k] == pattern.at(from + k))
                    ++k;
                found += k == matched ? 1 : 0;
            }
        }
    }
    close(memory);
    munmap(window, chunk);
    return found;
}

} // namespace

void tst_Secret::empty()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret().view().isEmpty());
    QVERIFY(Secret(QByteArray()).isEmpty());
    QVERIFY(Secret(QByteArray("")).isEmpty());
    QVERIFY(Secret().equals(Secret(QByteArray(""))));
    QVERIFY(!Secret(QByteArray("k")).isEmpty());
    // A NUL is a byte like any other.
    QVERIFY(!Secret(QByteArray(1, '\0')).isEmpty());
}

void tst_Secret::takesAndEmptiesTheSource()
{
    QByteArray source("the key");
    const Secret secret(std::move(source));
    QVERIFY(source.isEmpty());
    QCOMPARE(secret.view().toByteArray(), QByteArray("the key"));
}

void tst_Secret::copiesShareTheBytes()
{
    std::optional<Secret> first(QByteArray("the key"));
    const char* const where = first->view().data();
    const Secret copy = *first;
    Secret assigned;
    assigned = copy;
    first.reset();
    QCOMPARE(static_cast<const void*>(copy.view().data()), static_cast<const void*>(where));
    QCOMPARE(static_cast<const void*>(assigned.view().data()), static_cast<const void*>(where));
    QCOMPARE(copy.view().toByteArray(), QByteArray("the key"));
}

void tst_Secret::equality_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("equal") << QByteArray("abc") << QByteArray("abc") << true;
    QTest::newRow("first differs") << QByteArray("xbc") << QByteArray("abc") << false;
    QTest::newRow("last differs") << QByteArray("abx") << QByteArray("abc") << false;
    QTest::newRow("start of the other") << QByteArray("ab") << QByteArray("abc") << false;
    QTest::newRow("empty and not") << QByteArray() << QByteArray("a") << false;
    QTest::newRow("both empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("highest bit differs") << QByteArray("\x80") << QByteArray(1, '\0') << false;
    QTest::newRow("differences that cancel out") << QByteArray("ab") << QByteArray("ba") << false;
}

void tst_Secret::equality()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, equal);
    const Secret first{ QByteArray(a.constData(), a.size()) };
    const Secret second{ QByteArray(b.constData(), b.size()) };
    QCOMPARE(first.equals(second), equal);
    QCOMPARE(second.equals(first), equal);
    QVERIFY(first.equals(first));
}

void tst_Secret::wipeLeavesSharedBytesToOthers()
{
    QByteArray array("shared");
    const QByteArray other = array;
    wipe(array);
    QVERIFY(array.isEmpty());
    QCOMPARE(other, QByteArray("shared"));
    // Bytes of the program itself cannot be written to.
    QByteArray literal = QByteArrayLiteral("literal");
    wipe(literal);
    QVERIFY(literal.isEmpty());
}

void tst_Secret::noCopyStaysInMemory()
{
    const Pattern pattern;
    QCOMPARE(copiesInHeap(pattern), 0);
    {
        Secret secret(pattern.bytes());
        const Secret copy = secret;
        // One, not two: the source was wiped and the copy shares the bytes.
        QCOMPARE(copiesInHeap(pattern), 1);
        secret = Secret();
        QCOMPARE(copiesInHeap(pattern), 1);
    }
    QCOMPARE(copiesInHeap(pattern), 0);
}

void tst_Secret::wipedArrayLeavesNothing()
{
    const Pattern pattern;
    QByteArray array = pattern.bytes();
    QCOMPARE(copiesInHeap(pattern), 1);
    wipe(array);
    QVERIFY(array.isEmpty());
    QCOMPARE(copiesInHeap(pattern), 0);
}

QTEST_GUILESS_MAIN(tst_Secret)
#include "tst_secret.moc"
