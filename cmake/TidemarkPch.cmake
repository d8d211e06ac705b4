# One precompiled header for every C++ target: what nearly all files include, and nothing of ours.
# The dev preset builds without it, so a file that includes too little is found there.
file(WRITE "${CMAKE_BINARY_DIR}/pch/pch.cpp" "")
add_library(tidemark_pch OBJECT "${CMAKE_BINARY_DIR}/pch/pch.cpp")
target_link_libraries(tidemark_pch PRIVATE Qt6::Core tidemark_options)
target_precompile_headers(tidemark_pch PRIVATE
    <algorithm> <array> <atomic> <chrono> <deque> <functional> <map> <memory> <mutex> <optional> <random>
    <set> <string> <string_view> <thread> <tuple> <unordered_map> <utility> <variant> <vector>
    <QByteArray> <QByteArrayView> <QCoreApplication> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QHash>
    <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QLoggingCategory> <QMap> <QObject>
    <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariant>)

# tidemark_use_pch(TARGET): TARGET must link Qt6::Core and tidemark_options, as all of ours do.
function(tidemark_use_pch TARGET)
    target_precompile_headers(${TARGET} REUSE_FROM tidemark_pch)
endfunction()
