tidemark_test(tst_engine_consume LABEL integration TIMEOUT 180
    SOURCES tst_engine_consume.cpp enginebench.h
    ROOMS engine service testsupport)
tidemark_test(tst_engine_faults LABEL integration TIMEOUT 180
    SOURCES tst_engine_faults.cpp enginebench.h
    ROOMS engine service testsupport)
