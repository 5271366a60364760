#!/usr/bin/env bash
# Everything one does with this repository. `./build.sh` alone lists the commands.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
  cat <<'TEXT'
./build.sh run [ARGS]        build and start the demo; prints its address
./build.sh test [FILTER]     install what the tests need, run every test (or those whose class matches FILTER)
./build.sh bench [FILTER]    run the benchmarks (all of them, or those that match FILTER)
./build.sh publish DIR       leave a ready-to-run `footing` in DIR
./build.sh migration NAME    add a migration for SQLite and one for PostgreSQL
./build.sh format            put the source into the agreed form
TEXT
}

fail() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is needed and 'dotnet' was not found. See https://dot.net"
  dotnet --version | grep -q '^10\.' || fail "The .NET 10 SDK is needed; 'dotnet --version' says $(dotnet --version)."
}

chromium_path() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" 2>/dev/null && return
  done
  return 1
}

postgres_bin() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null
}

# Tests drive a real browser and a real PostgreSQL server; both come from the distribution.
need_test_tools() {
  local missing=()
  chromium_path >/dev/null || missing+=(chromium)
  postgres_bin || missing+=(postgresql)
  ((${#missing[@]})) || return 0
  if command -v apt-get >/dev/null; then
    local as_root=()
    ((EUID == 0)) || as_root=(sudo)
    echo "Installing for the tests: ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
  else
    fail "The tests need: ${missing[*]}. Install a Chromium browser (on the PATH as 'chromium' or 'google-chrome')
and the PostgreSQL server programs 'initdb' and 'postgres' with your system's package manager, then run ./build.sh test again."
  fi
}

# The runner's own summary, said once more in one plain line.
closing_line() {
  awk '
    /^ *failed: [0-9]+/    { failed = $2 }
    /^ *succeeded: [0-9]+/ { passed = $2 }
    /^ *skipped: [0-9]+/   { skipped = $2 }
    END { printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : "" }' "$1"
}

run_tests() {
  need_test_tools
  FOOTING_CHROMIUM="$(chromium_path)"
  export FOOTING_CHROMIUM
  mkdir -p artifacts
  dotnet build Footing.slnx -c Release -v quiet
  local filter=() log=artifacts/test.log outcome=0
  if [ $# -gt 0 ]; then filter=(--filter-class "*$1*" --ignore-exit-code 8); fi
  dotnet test --solution Footing.slnx -c Release --no-build --max-parallel-test-modules 1 "${filter[@]}" 2>&1 | tee "$log" || outcome=$?
  closing_line "$log"
  return "$outcome"
}

command=${1:-}
[ $# -gt 0 ] && shift
case "$command" in
  run)
    need_dotnet
    exec dotnet run --project src/Footing.Web -c Release -- demo "$@" ;;
  test)
    need_dotnet
    run_tests "$@" ;;
  bench)
    need_dotnet
    exec dotnet run --project bench/Footing.Bench -c Release -- --filter "*${1:-}*" "${@:2}" ;;
  publish)
    need_dotnet
    [ $# -eq 1 ] || fail "Say where to: ./build.sh publish DIR"
    # Compiled ahead for this machine; its own lock file, because the committed ones hold for every kind of machine.
    dotnet publish src/Footing.Web -c Release -v quiet -p:PublishReadyToRun=true --use-current-runtime --self-contained false \
      -p:NuGetLockFilePath=obj/publish.lock.json -o "$1"
    echo "Ready: $1/footing" ;;
  migration)
    need_dotnet
    [ $# -eq 1 ] || fail "Name it after what it changes: ./build.sh migration AddCheckIns"
    dotnet tool restore
    for provider in Sqlite Postgres; do
      dotnet ef migrations add "$1" --project src/Footing.App --startup-project src/Footing.Web \
        --context "${provider}FootingDb" --output-dir "Storage/Migrations/$provider"
    done ;;
  format)
    need_dotnet
    exec dotnet format Footing.slnx "$@" ;;
  *)
    usage
    [ -z "$command" ] || exit 2 ;;
esac
