# Fuzz targets: tests/fuzz, docs/TESTING.md.
if(TIDEMARK_FUZZ)
    # Program-wide, as the sanitizers are: the fuzzer steers by what it sees of our libraries.
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_custom_target(fuzzers)
endif()

# tidemark_fuzz(NAME [ROOMS ...] [LIBS ...] [MUTATIONS n] [MAX_LENGTH bytes] [DICTIONARY file])
# fuzz_NAME.cpp with corpus/NAME. With TIDEMARK_FUZZ a libFuzzer program and a CTest entry that
# runs it for TIDEMARK_FUZZ_SECONDS; otherwise the unit test tst_fuzz_NAME, which replays the
# corpus and MUTATIONS changed copies of each file. What a run finds is kept in the build folder.
function(tidemark_fuzz NAME)
    cmake_parse_arguments(FUZZ "" "MUTATIONS;MAX_LENGTH;DICTIONARY" "ROOMS;LIBS" ${ARGN})
    if(NOT FUZZ_MUTATIONS)
        set(FUZZ_MUTATIONS 300)
    endif()
    if(NOT FUZZ_MAX_LENGTH)
        set(FUZZ_MAX_LENGTH 4096)
    endif()
    set(CORPUS "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${NAME}")
    if(NOT TIDEMARK_FUZZ)
        tidemark_test(tst_fuzz_${NAME} LABEL unit
            SOURCES fuzz_${NAME}.cpp fuzztarget.h replay.cpp
            ROOMS ${FUZZ_ROOMS}
            LIBS tidemark_fuzzsupport ${FUZZ_LIBS}
            DEFINES TIDEMARK_FUZZ_CORPUS="${CORPUS}" TIDEMARK_FUZZ_MUTATIONS=${FUZZ_MUTATIONS})
        return()
    endif()

    set(FOUND "${CMAKE_BINARY_DIR}/fuzz/${NAME}")
    file(MAKE_DIRECTORY "${FOUND}/new" "${FOUND}/failures")
    add_executable(fuzz_${NAME} fuzz_${NAME}.cpp fuzztarget.h)
    set_target_properties(fuzz_${NAME} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/fuzz")
    foreach(ROOM_NAME IN LISTS FUZZ_ROOMS)
        target_link_libraries(fuzz_${NAME} PRIVATE tidemark_${ROOM_NAME})
    endforeach()
    target_link_libraries(fuzz_${NAME} PRIVATE tidemark_fuzzsupport ${FUZZ_LIBS} tidemark_options)
    target_link_options(fuzz_${NAME} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzzers fuzz_${NAME})
    set(DICTIONARY)
    if(FUZZ_DICTIONARY)
        set(DICTIONARY "-dict=${CMAKE_CURRENT_SOURCE_DIR}/${FUZZ_DICTIONARY}")
    endif()
    # One allocation above malloc_limit_mb is a failure: sizes that the input declares are lies.
    add_test(NAME fuzz_${NAME} COMMAND fuzz_${NAME} -max_total_time=${TIDEMARK_FUZZ_SECONDS}
        -rss_limit_mb=1024 -malloc_limit_mb=64 -timeout=10 -max_len=${FUZZ_MAX_LENGTH}
        -print_final_stats=1 "-artifact_prefix=${FOUND}/failures/" ${DICTIONARY}
        "${FOUND}/new" "${CORPUS}")
    math(EXPR LIMIT "${TIDEMARK_FUZZ_SECONDS} + 120")
    set_tests_properties(fuzz_${NAME} PROPERTIES LABELS fuzz TIMEOUT ${LIMIT}
        ENVIRONMENT "TZ=UTC;LC_ALL=C.UTF-8;QT_FORCE_ASSERTS=1;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
