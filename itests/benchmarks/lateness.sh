#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How late frames are, beside what the machine itself can do: `diuna bench` and cyclictest (Debian: rt-tests) in the same
# window, first on the machine as it is, then with one busy thread a core. Needs root or CAP_SYS_NICE for real time.
# Usage: lateness.sh [seconds]
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-60}
diuna=runtime/target/diuna/bin/diuna
[ -x "$diuna" ] || { echo "Build it first: mvn -q package -DskipTests" >&2; exit 1; }
command -v cyclictest >/dev/null || { echo "cyclictest is missing; on Debian: apt-get install rt-tests" >&2; exit 1; }
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

steal() { awk '/^cpu /{print $9, $2+$3+$4+$5+$6+$7+$8+$9}' /proc/stat; }

# p50, p99, p99.9 and max of a histogram of "microseconds count" lines; what is longer stands in "# Histogram Overflows"
percentiles() {
    awk '/^# Max Latencies/ {max = $4 + 0} /^# Histogram Overflows/ {over = $4 + 0} /^[0-9]/ {n[$1 + 0] = $2; sum += $2}
        END {
            split("0.5 0.99 0.999", share); sum += over
            for (s = 1; s <= 3; s++) {
                seen = 0; found = max
                for (i = 0; i < 100000; i++) { seen += n[i]; if (seen >= share[s] * sum) { found = i; break } }
                printf "%d | ", found
            }
            print max
        }' "$1"
}

window() {
    read -r stolen all < <(steal)
    cyclictest --quiet --priority=80 --interval=16667 --histogram=100000 --duration="$((seconds + 15))" >"$work/cyclic" &
    cyclic=$!
    "$diuna" bench --seconds "$seconds" --json >"$work/bench.json"
    wait "$cyclic"
    read -r stolenAfter allAfter < <(steal)
    lost=$(awk "BEGIN {printf \"%.2f %%\", 100 * ($stolenAfter - $stolen) / ($allAfter - $all)}")
    figures=$(sed -E 's/.*"lateMicros":\{"p50":([0-9]+),"p99":([0-9]+),"p999":([0-9]+),"max":([0-9]+)\}.*/\1 | \2 | \3 | \4/' <"$work/bench.json")
    missed=$(sed -E 's/.*"missed":([0-9]+).*/\1/' <"$work/bench.json")
    echo "| $1 | frames | $figures | $missed | $lost |"
    echo "| $1 | cyclictest | $(percentiles "$work/cyclic") | | |"
}

echo "| other load | microseconds late | p50 | p99 | p99.9 | max | missed | stolen by the host |"
echo "|---|---|---|---|---|---|---|---|"
window "none of ours"
for _ in $(seq "$(nproc)"); do
    while :; do :; done &
done
window "$(nproc) busy threads"
