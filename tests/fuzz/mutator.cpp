// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/mutator.h"

namespace tidemark::test {

namespace {

int place(const QByteArray& bytes, Random& random)
{
    return bytes.isEmpty() ? 0 : random.below(static_cast<int>(bytes.size()));
}

/// Bytes that formats treat as lengths, signs, ends or quotes.
QByteArray interesting(Random& random)
{
    static const QByteArrayList pieces{ QByteArray(1, '\0'), "\xff", "\x7f", "\x80",
        QByteArray(4, '\0'), "\xff\xff\xff\xff", "\x7f\xff\xff\xff", QByteArray(8, '\xff'), "\"",
        "\\", "{", "}", "[", "]", ",", ":", "null", "-1", "0", "9223372036854775807",
        "-9223372036854775808", "1e999", "\\ud800", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\n" };
    return pieces[random.below(static_cast<int>(pieces.size()))];
}

QByteArray piece(const QByteArray& bytes, Random& random)
{
    return bytes.mid(place(bytes, random), 1 + random.below(16));
}

void change(QByteArray& bytes, const QByteArray& other, Random& random)
{
    const int at = place(bytes, random);
    switch (random.below(8)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        break;
    case 1:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(random.below(256));
        break;
    case 2:
        bytes.insert(at, interesting(random));
        break;
    case 3: {
        const QByteArray put = interesting(random);
        bytes.replace(at, put.size(), put);
        break;
    }
    case 4:
        bytes.remove(at, 1 + random.below(8));
        break;
    case 5:
        bytes.insert(at, piece(bytes, random));
        break;
    case 6:
        bytes.truncate(at);
        break;
    case 7:
        bytes.insert(at, piece(other, random));
        break;
    }
}

} // namespace

QByteArray mutated(const QByteArray& input, const QByteArray& other, Random& random)
{
    QByteArray out = input;
    for (int count = 1 + random.below(4); count > 0; --count)
        change(out, other, random);
    return out;
}

} // namespace tidemark::test
