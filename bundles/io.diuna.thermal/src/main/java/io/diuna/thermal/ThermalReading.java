// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

/**
 * Reading of the sensors.
 *
 * @param celsius temperature in degrees Celsius
 * @param power power flags
 * @param nanos instant on the monotonic clock
 */
record ThermalReading(double celsius, PowerFlags power, long nanos) {}
