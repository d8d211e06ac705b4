# tidemark-cli as a process against tidemark-service as a process.
foreach(CLI_TEST IN ITEMS consume groups kill output)
    tidemark_test(tst_cli_${CLI_TEST} LABEL integration TIMEOUT 180
        SOURCES tst_cli_${CLI_TEST}.cpp clibench.cpp clibench.h
        ROOMS testsupport
        LIBS nlohmann_json::nlohmann_json)
    add_dependencies(tst_cli_${CLI_TEST} tidemark-cli tidemark-service)
endforeach()
