# A folder is a target: a library takes every source of its folders, so none can be forgotten and the tree is the list.
# CONFIGURE_DEPENDS makes the build notice a new file by itself.
function(yak_sources out)
  set(all "")
  foreach(folder IN LISTS ARGN)
    file(GLOB found CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
    list(APPEND all ${found})
  endforeach()
  set(${out} ${all} PARENT_SCOPE)
endfunction()

# Qt's moc, also for a file that came after the first configure, which CMake 3.25 overlooks with Ninja: where the list of
# files is another one, moc runs anew.
function(yak_moc target)
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  get_target_property(sources ${target} SOURCES)
  if(NOT "${sources}" STREQUAL "${YAK_MOC_SOURCES_${target}}")
    file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
    set(YAK_MOC_SOURCES_${target} "${sources}" CACHE INTERNAL "What moc last looked at for ${target}")
  endif()
endfunction()

# What a target uses precompiled (YakPrecompiled.cmake) follows from what it links.
function(yak_precompile_by_links target)
  if("Qt6::Widgets" IN_LIST ARGN OR "yak_ui" IN_LIST ARGN)
    yak_precompile(${target} widgets)
  else()
    yak_precompile(${target} core)
  endif()
endfunction()

# What people run has the layers in it. Two hundred tests, each with a sanitized copy of what it links, would be 20 GB.
set(YAK_LAYER_KIND STATIC)
if(YAK_SHARED_LAYERS)
  set(YAK_LAYER_KIND SHARED)
endif()

# yak_library(NAME [FOLDERS folder...] [LINK target...]): one layer of the table in ARCHITECTURE.md.
function(yak_library name)
  cmake_parse_arguments(arg "" "" "FOLDERS;LINK" ${ARGN})
  if(NOT arg_FOLDERS)
    set(arg_FOLDERS .)
  endif()
  list(TRANSFORM arg_FOLDERS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  yak_sources(sources ${arg_FOLDERS})
  add_library(${name} ${YAK_LAYER_KIND} ${sources})
  set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "") # a macro nothing of ours asks for
  target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE yak_policy)
  target_include_directories(${name} PUBLIC
    ${PROJECT_SOURCE_DIR}/common ${PROJECT_SOURCE_DIR}/server ${PROJECT_SOURCE_DIR}/app)
  yak_moc(${name})
  yak_precompile_by_links(${name} ${arg_LINK})
endfunction()

# yak_program(NAME [LINK target...]): an executable of the folder it is called in.
function(yak_program name)
  cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
  yak_sources(sources ${CMAKE_CURRENT_SOURCE_DIR})
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${arg_LINK} yak_policy)
  yak_moc(${name})
  yak_precompile_by_links(${name} ${arg_LINK})
endfunction()

# yak_module(NAME [LINK target...]): a library of the folder it is called in that the app loads when it needs it. Built beside
# the app, where it looks.
function(yak_module name)
  cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
  yak_sources(sources ${CMAKE_CURRENT_SOURCE_DIR})
  add_library(${name} MODULE ${sources})
  set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/app/main)
  target_link_libraries(${name} PRIVATE ${arg_LINK} yak_policy)
  yak_moc(${name})
endfunction()

# yak_tests(LAYER [LINK target...]): each *_test.cpp of the folder is a test program named LAYER_FILE.
# The other sources of the folder are helpers that all of them share.
function(yak_tests layer)
  cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
  file(GLOB helpers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  list(REMOVE_ITEM helpers ${tests})
  if(helpers)
    add_library(${layer}_test_helpers STATIC ${helpers})
    set_target_properties(${layer}_test_helpers PROPERTIES LINKER_LANGUAGE CXX)
    yak_moc(${layer}_test_helpers)
    target_link_libraries(${layer}_test_helpers PUBLIC ${arg_LINK} Qt6::Test PRIVATE yak_policy)
    yak_precompile_by_links(${layer}_test_helpers ${arg_LINK})
    list(APPEND arg_LINK ${layer}_test_helpers)
  endif()
  foreach(source IN LISTS tests)
    get_filename_component(name ${source} NAME_WE)
    string(REGEX REPLACE "_test$" "" name ${name})
    set(target ${layer}_${name})
    add_executable(${target} ${source})
    yak_moc(${target})
    target_link_libraries(${target} PRIVATE ${arg_LINK} Qt6::Test yak_policy)
    yak_precompile_by_links(${target} ${arg_LINK})
    add_test(NAME ${target} COMMAND ${target})
    set_tests_properties(${target} PROPERTIES ENVIRONMENT "${YAK_TEST_ENVIRONMENT}")
  endforeach()
endfunction()

# Any locale and zone of the machine must do; these are merely unlike each other and unlike a developer's.
set(YAK_TEST_ENVIRONMENT QT_QPA_PLATFORM=offscreen TZ=Pacific/Chatham LC_ALL=C.UTF-8)

# The tests start a PostgreSQL of their own with these two.
file(GLOB YAK_POSTGRESQL_FOLDERS /usr/lib/postgresql/*/bin)
find_program(YAK_INITDB initdb HINTS ${YAK_POSTGRESQL_FOLDERS})
if(NOT YAK_INITDB)
  message(STATUS "PostgreSQL is not installed: its tests are left out")
endif()

# yak_tests_on_postgresql(LAYER name...): the named tests of the layer once more, on PostgreSQL.
function(yak_tests_on_postgresql layer)
  if(NOT YAK_INITDB)
    return()
  endif()
  foreach(name IN LISTS ARGN)
    add_test(NAME ${layer}_${name}_postgresql COMMAND ${layer}_${name})
    set_tests_properties(${layer}_${name}_postgresql PROPERTIES
      ENVIRONMENT "${YAK_TEST_ENVIRONMENT};YAKJEONG_TEST_DATABASE=postgresql")
  endforeach()
endfunction()

# yak_fuzzers([LINK target...]): each NAME_fuzz.cpp of the folder is a program fuzz_NAME of libFuzzer's; the other sources are
# helpers that all of them share. The target `fuzzers` is all of them.
function(yak_fuzzers)
  cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
  file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_fuzz.cpp)
  yak_sources(helpers ${CMAKE_CURRENT_SOURCE_DIR})
  list(REMOVE_ITEM helpers ${fuzzers})
  add_library(fuzz_helpers STATIC ${helpers})
  set_target_properties(fuzz_helpers PROPERTIES AUTOMOC OFF)
  target_link_libraries(fuzz_helpers PUBLIC ${arg_LINK} PRIVATE yak_policy)
  yak_precompile(fuzz_helpers core)
  add_custom_target(fuzzers)
  foreach(source IN LISTS fuzzers)
    get_filename_component(name ${source} NAME_WE)
    string(REGEX REPLACE "^(.*)_fuzz$" "fuzz_\\1" target ${name})
    add_executable(${target} ${source})
    target_link_libraries(${target} PRIVATE fuzz_helpers yak_policy)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer -fprofile-instr-generate)
    yak_precompile(${target} core)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    add_dependencies(fuzzers ${target})
  endforeach()
endfunction()

# yak_count_lines(SOURCE...): the lines of these sources, and of headers used in them, that fuzzers reach are counted.
function(yak_count_lines)
  if(YAK_FUZZ)
    # Paths from the build folder: a source that ccache knows from another clone says the same.
    set_source_files_properties(${ARGN} PROPERTIES
      COMPILE_OPTIONS "-fprofile-instr-generate;-fcoverage-mapping;-fcoverage-compilation-dir=.")
  endif()
endfunction()
