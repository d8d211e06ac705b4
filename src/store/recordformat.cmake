# How a record is written to a file; included by the CMakeLists.txt of this folder.
set(RECORD_FORMAT_SOURCES
    csvcell.cpp csvcell.h
    recordformat.cpp recordformat.h
    recordjson.cpp recordjson.h)
