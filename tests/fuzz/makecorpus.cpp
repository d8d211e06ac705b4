// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/seeds.h"

#include <QDir>
#include <QFile>

using namespace tidemark::test;

/// Writes the made files of every corpus below the folder given; found files stay.
int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: makecorpus FOLDER\n");
        return 2;
    }
    const QMap<QString, Seeds> targets = allSeeds();
    for (auto target = targets.begin(); target != targets.end(); ++target) {
        QDir folder(QString::fromLocal8Bit(argv[1]) + QLatin1Char('/') + target.key());
        if (!folder.mkpath(QStringLiteral("."))) {
            std::fprintf(stderr, "cannot make %s\n", qPrintable(folder.path()));
            return 1;
        }
        for (auto seed = target->begin(); seed != target->end(); ++seed) {
            QFile file(folder.filePath(seed.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(*seed) != seed->size()) {
                std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
                return 1;
            }
        }
        std::printf("%s: %d files\n", qPrintable(target.key()), static_cast<int>(target->size()));
    }
    return 0;
}
