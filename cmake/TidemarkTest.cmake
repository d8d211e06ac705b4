# tidemark_test(NAME LABEL unit|integration|gui|arch SOURCES ... ROOMS ... [LIBS ...] [TIMEOUT s])
# One executable and one CTest entry; offscreen, UTC and C locale for every test alike.
function(tidemark_test NAME)
    cmake_parse_arguments(TEST "" "LABEL;TIMEOUT" "SOURCES;ROOMS;LIBS;DEFINES" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_executable(${NAME} ${TEST_SOURCES})
    set_target_properties(${NAME} PROPERTIES AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_include_directories(${NAME} PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/tests")
    foreach(ROOM_NAME IN LISTS TEST_ROOMS)
        target_link_libraries(${NAME} PRIVATE tidemark_${ROOM_NAME})
    endforeach()
    target_link_libraries(${NAME} PRIVATE ${TEST_LIBS} Qt6::Test tidemark_options)
    tidemark_use_pch(${NAME})
    target_compile_definitions(${NAME} PRIVATE
        TIDEMARK_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        TIDEMARK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        TIDEMARK_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
        ${TEST_DEFINES})
    add_test(NAME ${NAME} COMMAND ${NAME})
    set_tests_properties(${NAME} PROPERTIES LABELS "${TEST_LABEL}" TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;QT_FORCE_ASSERTS=1;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
