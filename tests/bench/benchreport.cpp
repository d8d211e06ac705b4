// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchreport.h"

#include <QLocale>
#include <QStringList>

#include <cmath>
#include <cstdio>

namespace tidemark::test {

namespace {

void print(FILE* stream, const QString& line)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(line));
    std::fflush(stream);
}

} // namespace

void BenchReport::add(const Row& row)
{
    if (!row.met)
        m_missed = true;
    const QString verdict = row.target.isEmpty() ? QString()
        : row.met                                ? QStringLiteral("yes")
                                                 : QStringLiteral("**no**");
    const QStringList cells { row.measure, row.wall, row.cpu, row.floor, row.ratio, row.target,
        verdict };
    print(stdout, QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
}

void BenchReport::remark(const QString& text)
{
    print(stderr, text);
}

QString rateText(double perSecond)
{
    if (perSecond >= 999'500)
        return decimal(perSecond / 1e6) + QStringLiteral(" million");
    const double step = perSecond >= 1000 ? std::pow(10, std::floor(std::log10(perSecond)) - 2) : 1;
    return QLocale::c().toString(static_cast<qlonglong>(std::round(perSecond / step) * step));
}

QString decimal(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

} // namespace tidemark::test
