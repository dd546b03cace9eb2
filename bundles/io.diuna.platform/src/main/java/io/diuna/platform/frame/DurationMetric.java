// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.Map;

/**
 * How long one thing took, each time it was done since the start. All durations are nanoseconds; a percentile is never too
 * low, and at most a sixteenth too high.
 *
 * @param name what it is: lower-case words with points between them, such as {@code strip.show}
 * @param description the same in words for people
 * @param labels which one it is, where there are several, such as {@code strip} and its id
 * @param count how often it was done
 * @param sum how long all of them took
 * @param p50 half of them took at most this
 * @param p99 99 of 100 took at most this
 * @param p999 999 of 1000 took at most this
 * @param max none took more than this
 */
public record DurationMetric(
        String name,
        String description,
        Map<String, String> labels,
        long count,
        long sum,
        long p50,
        long p99,
        long p999,
        long max) {}
