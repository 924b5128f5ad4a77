# Compile policy as one INTERFACE target that every target of ours links; no global flags.
option(YAK_SANITIZE "Build with the address and undefined-behavior sanitizers" OFF)
option(YAK_FUZZ "Build for libFuzzer: clang, both sanitizers, and counters of lines in the decoders" OFF)
option(YAK_THREADS "Build core, model and optimizer alone, with the thread sanitizer" OFF)
option(YAK_SHARED_LAYERS "Build each layer as a shared library, for builds with hundreds of programs" OFF)
option(YAK_WARNINGS_ARE_ERRORS "Stop at the first warning" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(YAK_CCACHE ccache)
if(YAK_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${YAK_CCACHE})
endif()

add_library(yak_policy INTERFACE)
target_compile_definitions(yak_policy INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_FOREACH
  QT_NO_KEYWORDS)
if(MSVC)
  target_compile_options(yak_policy INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${YAK_WARNINGS_ARE_ERRORS}>:/WX>)
else()
  target_compile_options(yak_policy INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough
    $<$<BOOL:${YAK_WARNINGS_ARE_ERRORS}>:-Werror>)
endif()
if(YAK_SANITIZE)
  # -O1 keeps the tests quick; the frame pointer keeps the reports readable; line tables are all the debugging they need.
  target_compile_options(yak_policy INTERFACE
    -O1 -g1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(yak_policy INTERFACE -fsanitize=address,undefined)
endif()
if(YAK_THREADS)
  target_compile_options(yak_policy INTERFACE -O1 -g1 -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(yak_policy INTERFACE -fsanitize=thread)
endif()
if(YAK_FUZZ)
  target_compile_options(yak_policy INTERFACE
    -O1 -g1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(yak_policy INTERFACE -fsanitize=address,undefined)
endif()
