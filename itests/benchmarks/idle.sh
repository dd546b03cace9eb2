#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What a show costs that does little: voluntary context switches and CPU time a second, with three slow animations and with
# three zones that stand still. Linux. DIUNA_JAVA and DIUNA_JAVA_OPTS choose the Java and its collector, as for bin/diuna.
# Usage: idle.sh [seconds]
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-20}
port=18199
api=http://127.0.0.1:$port/api/v1
work=$(mktemp -d)
runtime/target/diuna/bin/diuna run --data "$work" --http-port $port >"$work/out" 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null || true; wait $pid 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf $api/status >/dev/null; do sleep 0.5; done

look() {
    for zone in left centre right; do
        curl -sf -X PATCH -H 'Content-Type: application/json' -d "$1" $api/zones/$zone >/dev/null
    done
}

# "name switches", summed over threads whose names differ in digits only
switches() {
    for task in /proc/$pid/task/*; do
        awk -v name="$(tr -s '0-9' '#' <"$task/comm")" '/^voluntary/ {print name "\t" $2}' "$task/status" 2>/dev/null || true
    done | awk -F'\t' '{sum[$1] += $2} END {for (name in sum) print name "\t" sum[name]}' | sort
}

ticks() { awk '{print $14 + $15}' /proc/$pid/stat; }

measure() {
    sleep 30 # the compilers come to rest
    switches >"$work/before"
    cpu=$(ticks)
    from=$(date +%s%N)
    sleep "$seconds"
    switches >"$work/after"
    used=$(($(ticks) - cpu))
    took=$((($(date +%s%N) - from) / 1000000))
    echo "$1: $((used * 1000000 / $(getconf CLK_TCK) / took)).$((used * 10000000 / $(getconf CLK_TCK) / took % 10)) ms of CPU a second; switches a second:"
    join -t "$(printf '\t')" "$work/before" "$work/after" |
        awk -F'\t' -v ms=$took '{rate = ($3 - $2) * 1000 / ms; sum += rate; if ($1 ~ /^diuna/) own += rate; if (rate >= 0.5) printf "  %-18s %6.1f\n", $1, rate}
            END {printf "  %-18s %6.1f\n  %-18s %6.1f\n", "diuna, together", own, "all", sum}'
}

head -1 "$work/out"
look '{"animation":"breathe","parameters":{"period":60}}'
measure "Three slow animations"
look '{"animation":null}'
measure "Nothing moves"
