// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import org.jspecify.annotations.Nullable;

/**
 * Status of the temperature.
 *
 * @param state state
 * @param newest newest reading; null if there was none
 * @param failure why the last attempt to read failed; null if it did not
 */
record ThermalStatus(
        ThermalState state,
        @Nullable ThermalReading newest,
        @Nullable String failure) {

    static final ThermalStatus ABSENT = new ThermalStatus(ThermalState.ABSENT, null, null);
}
