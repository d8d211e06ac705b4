tidemark_test(tst_connectiontestrun LABEL integration
    SOURCES tst_connectiontestrun.cpp enginebench.h
    ROOMS engine service testsupport)
