tidemark_test(tst_engine_consume LABEL integration TIMEOUT 180
    SOURCES tst_engine_consume.cpp enginebench.h
    ROOMS engine service testsupport)
tidemark_test(tst_engine_faults LABEL integration TIMEOUT 180
    SOURCES tst_engine_faults.cpp enginebench.h
    ROOMS engine service testsupport)
tidemark_test(tst_engine_sink LABEL integration TIMEOUT 180
    SOURCES tst_engine_sink.cpp enginebench.h
    ROOMS engine service testsupport)
# Many things going wrong at once; every record is accounted for.
set(CHAOS_SOURCES chaosbench.h enginebench.h recordaudit.cpp recordaudit.h)
foreach(CHAOS_TEST IN ITEMS audit corrupt rebalance sink slow)
    tidemark_test(tst_engine_chaos_${CHAOS_TEST} LABEL integration TIMEOUT 240
        SOURCES tst_engine_chaos_${CHAOS_TEST}.cpp ${CHAOS_SOURCES}
        ROOMS engine service testsupport)
endforeach()
tidemark_test(tst_engine_chaos_restart LABEL integration TIMEOUT 240
    SOURCES tst_engine_chaos_restart.cpp serviceprocess.h serviceclient.cpp serviceclient.h
        ${CHAOS_SOURCES}
    ROOMS engine service testsupport
    LIBS Qt6::Network Snappy::snappy tidemark_proto)
add_dependencies(tst_engine_chaos_restart tidemark-service)
tidemark_test(tst_engine_chaos_kill LABEL integration TIMEOUT 240
    SOURCES tst_engine_chaos_kill.cpp clibench.cpp clibench.h ${CHAOS_SOURCES}
    ROOMS engine service testsupport
    LIBS nlohmann_json::nlohmann_json)
add_dependencies(tst_engine_chaos_kill tidemark-cli)
tidemark_test(tst_example LABEL integration TIMEOUT 120
    SOURCES tst_example.cpp enginebench.h
    ROOMS engine service testsupport)
add_dependencies(tst_example countlines)
tidemark_test(tst_engine_inspector LABEL integration TIMEOUT 180
    SOURCES tst_engine_inspector.cpp enginebench.h
    ROOMS engine service testsupport)
