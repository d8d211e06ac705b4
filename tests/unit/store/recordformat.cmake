# Included by the CMakeLists.txt of this folder.
tidemark_test(tst_recordformat LABEL unit
    SOURCES tst_recordformat.cpp testbatch.cpp testbatch.h
    ROOMS store)
