#!/bin/sh
# Runs the fuzzers that are built, as many at a time as there are cores, and tells how many lines of the decoders they reach.
# Called by ./dev fuzz [--seconds N] [--seed N] [NAME...], which builds them.
set -eu
cd "$(dirname "$0")/../.."
build=$PWD/build/fuzz
work=$build/runs
least=85

# What reads bytes from outside, as a pattern; CMake has the lines of these counted (yak_count_lines).
decoders='^(common/protocol/|server/rooms/(columns|tokens)[.]cpp|server/upkeep/roomfile[.]cpp|app/session/stored)'

# The longest input: a message is short, a room that is imported is not.
longest() {
  case $1 in
    import) echo 49152 ;;
    session) echo 16384 ;;
    conversation) echo 800 ;;
    *) echo 4096 ;;
  esac
}

# One fuzzer. What it finds stays in build/fuzz/runs/findings, what it learned in build/fuzz/runs/corpus.
run_one() {
  name=$1 seconds=$2 seed=$3
  mkdir -p "$work/corpus/$name" "$work/findings" "$work/seeds/$name"
  committed=
  [ ! -d "tests/fuzz/corpus/$name" ] || committed=tests/fuzz/corpus/$name
  code=0
  LLVM_PROFILE_FILE="$work/profiles/$name.profraw" ASAN_OPTIONS=malloc_context_size=12:quarantine_size_mb=64 \
    "$build/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -seed="$seed" -max_len="$(longest "$name")" \
    -timeout=30 -rss_limit_mb=1536 -dict="$work/seeds/words.dict" -print_final_stats=1 -artifact_prefix="$work/findings/$name-" \
    "$work/corpus/$name" "$work/seeds/$name" $committed >"$work/$name.log" 2>&1 || code=1
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$name.log")
  speed=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$work/$name.log")
  printf '%-14s %9s runs %7s a second, seed %s%s\n' "$name" "${runs:-?}" "${speed:-?}" "$seed" \
    "$([ $code = 0 ] || echo ': FOUND SOMETHING')"
  [ $code = 0 ] || {
    grep -E 'This does not hold|ERROR:|SUMMARY:|^    #|runtime error:|Test unit written|^Base64:' "$work/$name.log" | head -60
    echo "To see it again: build/fuzz/tests/fuzz/fuzz_$name FILE, with the file that was written."
  }
  return $code
}

tell_coverage() {
  llvm-profdata-14 merge -sparse "$work"/profiles/*.profraw -o "$work/profile"
  set --
  for fuzzer in "$build"/tests/fuzz/fuzz_*; do
    [ ! -f "$fuzzer" ] || [ ! -x "$fuzzer" ] || set -- "$@" -object "$fuzzer"
  done
  shift # the first goes without the option
  llvm-cov-14 report -instr-profile="$work/profile" "$@" >"$work/coverage.txt" 2>"$work/coverage.log"
  printf '\nLines of the decoders that were reached:\n'
  awk -v decoders="$decoders" -v least=$least '
    function tell(name, reached, all) { printf "%-34s %5d of %5d %7.1f %%\n", name, reached, all, 100 * reached / all }
    $1 ~ decoders { tell($1, $8 - $9, $8); all += $8; reached += $8 - $9 }
    END { if (!all) exit 1; tell("all", reached, all)
          if (100 * reached < least * all) { print "dev: less than " least " %"; exit 1 } }' "$work/coverage.txt"
}

if [ "${1:-}" = --one ]; then
  shift
  run_one "$@"
  exit
fi

seconds=60
seed=$(date +%s)
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    -*) echo "dev: fuzz has --seconds N and --seed N" >&2; exit 2 ;;
    *) break ;;
  esac
done
names=$*
[ -n "$names" ] || names=$(cd tests/fuzz && ls -- *_fuzz.cpp | sed 's/_fuzz.cpp$//')

rm -rf "$work/profiles" "$work/seeds"
mkdir -p "$work/profiles" "$work/seeds"
LLVM_PROFILE_FILE=/dev/null "$build/tests/fuzz/seeds/yakjeong-fuzz-seeds" "$work/seeds"
code=0
# shellcheck disable=SC2086
printf '%s\n' $names | xargs -P "$(nproc)" -I NAME sh tests/fuzz/run.sh --one NAME "$seconds" "$seed" || code=1
# Of some fuzzers only, or where one ended early, the figure would say nothing.
[ $# -gt 0 ] || [ $code != 0 ] || tell_coverage || code=1
exit $code
