// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.concurrent.TimeUnit;

/**
 * Limits of each plugin.
 *
 * @param cpu processor cores outside rendering
 * @param bytesPerSecond allocation
 * @param disableNanos how long the processor limit may be exceeded before the plugin is disabled; 0 for ever
 */
public record UsageLimits(double cpu, double bytesPerSecond, long disableNanos) {

    private static final double PERCENT = 100;

    /** The limits that apply while the configuration has none. */
    public static final UsageLimits DEFAULT = of(90, 50, 30);

    /** Creates limits in the units of the configuration: percent of one core, megabytes a second, seconds. */
    public static UsageLimits of(int cpuPercent, int megabytesPerSecond, int disableSeconds) {
        return new UsageLimits(
                Math.max(1, cpuPercent) / PERCENT,
                Math.max(1, megabytesPerSecond) * 1e6,
                TimeUnit.SECONDS.toNanos(Math.max(0, disableSeconds)));
    }
}
