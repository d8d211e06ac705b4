// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpus.h"

#include <QDir>
#include <QFile>

#include <array>

namespace tidemark::test {
namespace {

constexpr int generatedFiles = 6;
constexpr int generatedFileLines = 2000;
constexpr int longLineBytes = 20'000;

/// SplitMix64: the standard library's distributions differ between implementations, this does not.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }

    template <std::size_t N> const char* pick(const std::array<const char*, N>& words)
    {
        return words[next() % N];
    }

private:
    quint64 m_state;
};

constexpr std::array levels{ "DEBUG", "INFO ", "WARN ", "ERROR", "FATAL" };
constexpr std::array modules{ "gateway", "ledger", "scheduler", "mail.queue", "cache[2]",
    "auth::token" };
constexpr std::array sentences{ "request finished", "connection to replica lost, retrying",
    "cache miss", "queue drained", "disk usage above 80%", "configuration reloaded", "slow query",
    "token refreshed" };
constexpr std::array chineseSentences{ "订单创建成功", "连接超时,正在重试", "用户登录失败:密码错误",
    "库存不足", "任务已完成 ✅", "写入磁盘失败", "缓存未命中", "消费进度已提交" };
constexpr std::array cities{ "广州", "北京", "上海", "新加坡", "Frankfurt", "東京" };
constexpr std::array methods{ "GET", "POST", "PUT", "DELETE" };
constexpr std::array paths{ "/", "/api/v1/orders", "/static/app.js?v=3", "/search?q=a%20b&page=2",
    "/健康" };
constexpr std::array exceptions{ "java.lang.IllegalStateException: state is CLOSED",
    "std::out_of_range: index 7 of 5", "ValueError: invalid literal for int(): 'abc'" };

/// Builds one line. `<<` evaluates from left to right, which `+` does not promise: the draws keep
/// their order.
class Line
{
public:
    Line& operator<<(QByteArrayView text)
    {
        m_bytes.append(text);
        return *this;
    }
    Line& operator<<(qint64 value)
    {
        m_bytes.append(QByteArray::number(value));
        return *this;
    }
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray padded(int value, int width)
{
    return QByteArray::number(value).rightJustified(width, '0');
}

QByteArray timestamp(Random& random)
{
    Line line;
    line << "2024-03-" << padded(1 + random.below(28), 2) << " " << padded(random.below(24), 2)
         << ":" << padded(random.below(60), 2) << ":" << padded(random.below(60), 2) << "."
         << padded(random.below(1000), 3);
    return line.bytes();
}

QByteArray plainLine(Random& random)
{
    Line line;
    line << timestamp(random) << " " << random.pick(levels) << " [worker-" << random.below(8)
         << "] " << random.pick(modules) << " - " << random.pick(sentences) << " in "
         << random.below(5000) << " ms";
    return line.bytes();
}

QByteArray chineseLine(Random& random)
{
    Line line;
    line << timestamp(random) << " " << random.pick(levels) << " " << random.pick(chineseSentences)
         << " 地域=" << random.pick(cities) << " 编号=" << random.below(1'000'000);
    return line.bytes();
}

QByteArray jsonLine(Random& random)
{
    Line line;
    line << R"({"ts":)" << 1'711'607'794'000 + random.below(1'000'000) << R"(,"level":")"
         << random.pick(levels) << R"(","msg":")" << random.pick(chineseSentences)
         << R"( \"quoted\" \\ \u00e9","tags":["a,b",null,true],"cost":)" << random.below(999)
         << R"(.25,"nested":{"id":9007199254740993,"empty":""}})";
    return line.bytes();
}

QByteArray accessLine(Random& random)
{
    Line line;
    line << "ts=" << 1'711'607'794 + random.below(100'000) << " method=" << random.pick(methods)
         << " path=" << random.pick(paths) << " status=" << 200 + 100 * random.below(4)
         << " bytes=" << random.below(1'000'000) << " client=10." << random.below(256) << ".0."
         << random.below(256) << " agent=\"probe/1.0 (x; y)\"";
    return line.bytes();
}

QByteArray quotedLine(Random& random)
{
    Line line;
    line << "\"" << random.pick(sentences) << R"(","say ""hi"", twice",)" << random.below(100)
         << ",,'single',=1+1,\"" << random.pick(cities) << "\"";
    return line.bytes();
}

QByteArray longLine(Random& random)
{
    const int size = 2'000 + random.below(longLineBytes - 2'000 + 1);
    QByteArray bytes = timestamp(random) + " DUMP ";
    while (bytes.size() < size) {
        bytes += QByteArray::number(random.next(), 16);
        bytes += random.below(4) == 0 ? random.pick(cities) : ",";
    }
    // Back to an ASCII character, so that no multi-byte one is cut in two.
    int end = size;
    while ((static_cast<unsigned char>(bytes.at(end - 1)) & 0x80U) != 0) {
        --end;
    }
    bytes.truncate(end);
    return bytes;
}

/// A head and its frames, each a line of its own as a log shipper without multi-line rules sends
/// them.
void appendStackTrace(Random& random, QList<QByteArray>& lines)
{
    Line head;
    head << timestamp(random) << " ERROR " << random.pick(modules) << " "
         << random.pick(exceptions);
    lines.append(head.bytes());
    const int frames = 2 + random.below(6);
    for (int frame = 0; frame < frames; ++frame) {
        Line line;
        line << "\tat com.example." << random.pick(modules)
             << ".run(Main.java:" << random.below(900) << ")";
        lines.append(line.bytes());
    }
    if (random.below(2) == 0) {
        lines.append("\t... 12 more");
    }
}

void appendOne(Random& random, QList<QByteArray>& lines)
{
    // Of 200: the rare kinds still appear several times in a thousand lines.
    const int dice = random.below(200);
    if (dice < 70) {
        lines.append(plainLine(random));
    } else if (dice < 100) {
        lines.append(chineseLine(random));
    } else if (dice < 125) {
        lines.append(jsonLine(random));
    } else if (dice < 155) {
        lines.append(accessLine(random));
    } else if (dice < 165) {
        appendStackTrace(random, lines);
    } else if (dice < 173) {
        lines.append(quotedLine(random));
    } else if (dice < 179) {
        lines.append(QByteArray());
    } else if (dice < 185) {
        lines.append(plainLine(random));
        lines.last().append(1 + random.below(4), ' ');
    } else if (dice < 191) {
        lines.append(plainLine(random) + '\r');
    } else if (dice < 195) {
        lines.append(QByteArray("\x1b[31m" + plainLine(random) + "\x1b[0m"));
    } else if (dice < 197) {
        lines.append(QByteArray(1 + random.below(3), ' '));
    } else {
        lines.append(longLine(random));
    }
}

QByteArray readWhole(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s: %s", qUtf8Printable(path), qUtf8Printable(file.errorString()));
    }
    return file.readAll();
}

QList<LogFile> generatedLogFiles()
{
    QList<LogFile> files;
    for (int index = 0; index < generatedFiles; ++index) {
        QByteArray bytes
            = generatedLines(static_cast<quint64>(index) + 1, generatedFileLines).join('\n');
        if (index + 1 < generatedFiles) {
            bytes += '\n';
        } else if (bytes.endsWith('\n')) {
            // Without its line feed a last empty line would not exist.
            bytes += "end";
        }
        files.append({ QStringLiteral("generated%1.log").arg(index + 1), bytes });
    }
    return files;
}

} // namespace

QList<QByteArray> generatedLines(quint64 seed, int count)
{
    Random random(seed);
    QList<QByteArray> lines;
    lines.reserve(count + 8);
    while (lines.size() < count) {
        appendOne(random, lines);
    }
    lines.resize(count);
    return lines;
}

QList<LogFile> sampleLogFiles()
{
    const QString folder = qEnvironmentVariable("TIDEMARK_SAMPLE_LOGS");
    if (folder.isEmpty()) {
        return generatedLogFiles();
    }
    const QDir dir(folder);
    QList<LogFile> files;
    for (const QString& name :
        dir.entryList({ QStringLiteral("*.log") }, QDir::Files, QDir::Name)) {
        files.append({ name, readWhole(dir.filePath(name)) });
    }
    if (files.isEmpty()) {
        qFatal("TIDEMARK_SAMPLE_LOGS: no *.log file in %s", qUtf8Printable(folder));
    }
    return files;
}

QByteArray vectors()
{
    const QString named = qEnvironmentVariable("TIDEMARK_VECTORS");
    return readWhole(named.isEmpty() ? QStringLiteral(TIDEMARK_TEST_DATA "/vectors.json") : named);
}

} // namespace tidemark::test
