# The headers nearly every source begins with, compiled once for the targets with widgets and once for those without,
# instead of once a file. They are only a matter of speed: each file still includes what it uses, and lint, which reads the
# sources without them, tells where one does not.
option(YAK_PRECOMPILED_HEADERS "Compile the most used headers once" ON)

set(YAK_CORE_HEADERS
  <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <span> <string> <utility> <variant> <vector>
  <QtCore> <date/tz.h> <tl/expected.hpp>)
set(YAK_WIDGET_HEADERS ${YAK_CORE_HEADERS} <QtGui> <QtWidgets>)

# yak_precompile_kind(KIND HEADERS... LINK targets...): a target without code of its own, whose precompiled header others use.
function(yak_precompile_kind kind)
  cmake_parse_arguments(arg "" "" "HEADERS;LINK" ${ARGN})
  set(empty ${CMAKE_CURRENT_BINARY_DIR}/yak_precompiled_${kind}.cpp)
  file(CONFIGURE OUTPUT ${empty} CONTENT "// Only the header counts.\n")
  add_library(yak_precompiled_${kind} OBJECT ${empty})
  target_link_libraries(yak_precompiled_${kind} PRIVATE ${arg_LINK} yak_policy)
  target_precompile_headers(yak_precompiled_${kind} PRIVATE ${arg_HEADERS})
endfunction()

# yak_precompile(TARGET KIND): the target's sources see the headers of the kind compiled already.
function(yak_precompile target kind)
  if(YAK_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} REUSE_FROM yak_precompiled_${kind})
  endif()
endfunction()

if(YAK_PRECOMPILED_HEADERS)
  # ccache tells two uses of a precompiled header apart only when the compiler says what was in it.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(yak_policy INTERFACE -fpch-preprocess)
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(yak_policy INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
  yak_precompile_kind(core HEADERS ${YAK_CORE_HEADERS} LINK Qt6::Core date::date-tz tl::expected)
  if(NOT YAK_THREADS)
    yak_precompile_kind(widgets HEADERS ${YAK_WIDGET_HEADERS} LINK Qt6::Widgets date::date-tz tl::expected)
  endif()
endif()
