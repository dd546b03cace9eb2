// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.signal;

/**
 * Status of a signal.
 *
 * @param id id in bindings
 * @param label display name
 * @param unit unit; empty for none
 * @param minimum smallest value
 * @param maximum greatest value
 * @param restingValue value while it is not live
 * @param value present value; the resting value while it is not live. That of an oscillator is in its default period
 * @param live true if values are published and the last one is not too old
 * @param bundle symbolic name of the bundle that provides it
 */
public record SignalStatus(
        String id,
        String label,
        String unit,
        double minimum,
        double maximum,
        double restingValue,
        double value,
        boolean live,
        String bundle) {}
