// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/cls/vectorsfile.h"

#include "cls/digest.h"
#include "support/corpus.h"

#include <QTest>

namespace tidemark::test {

const Json& vectorSection(const char* name)
{
    static const Json all = [] {
        const Result<Json> parsed = cls::parseJson(vectors());
        if (!parsed.ok())
            qFatal("vectors: %s", qPrintable(parsed.error().message));
        return parsed.value();
    }();
    const auto found = all.find(name);
    if (found == all.end() || !found->is_array() || found->empty())
        qFatal("vectors: section %s is missing or empty", name);
    return *found;
}

void addVectorRows(const char* section)
{
    QTest::addColumn<int>("index");
    const Json& cases = vectorSection(section);
    for (size_t i = 0; i < cases.size(); ++i)
        QTest::addRow("%s", bytesOf(cases[i].at("name")).constData()) << static_cast<int>(i);
}

QByteArray bytesOf(const Json& text)
{
    return QByteArray::fromStdString(text.get<std::string>());
}

QByteArray fromBase64(const Json& text)
{
    return QByteArray::fromBase64(bytesOf(text), QByteArray::AbortOnBase64DecodingErrors);
}

QByteArray headerOf(const Json& pairs, QByteArrayView name)
{
    for (const Json& pair : pairs) {
        if (bytesOf(pair.at(0)).compare(name, Qt::CaseInsensitive) == 0)
            return bytesOf(pair.at(1));
    }
    return {};
}

bool matches(const Json& expected, std::string_view bytes)
{
    if (expected.is_string())
        return expected.get_ref<const std::string&>() == bytes;
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return expected.at("len").get<qint64>() == view.size()
        && bytesOf(expected.at("sha256")) == cls::sha256(view).toHex()
        && bytes.substr(0, expected.at("head").get_ref<const std::string&>().size())
        == expected.at("head").get_ref<const std::string&>();
}

} // namespace tidemark::test
