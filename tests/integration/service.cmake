tidemark_test(tst_service_http LABEL integration TIMEOUT 240
    SOURCES tst_service_http.cpp serviceclient.cpp serviceclient.h
    ROOMS service LIBS Qt6::Network Snappy::snappy tidemark_proto)
tidemark_test(tst_service_size LABEL integration TIMEOUT 240
    SOURCES tst_service_size.cpp serviceclient.cpp serviceclient.h
    ROOMS service LIBS Qt6::Network)
tidemark_test(tst_service_durability LABEL integration TIMEOUT 300
    SOURCES tst_service_durability.cpp serviceclient.cpp serviceclient.h
    ROOMS service LIBS Qt6::Network Snappy::snappy tidemark_proto)
add_dependencies(tst_service_durability tidemark-service)
