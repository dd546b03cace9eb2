// SPDX-License-Identifier: Apache-2.0
package io.diuna.thermal;

import java.util.Locale;

/** State of the temperature. */
enum ThermalState {
    /** There is no sensor: nothing is limited. */
    ABSENT,
    /** It is cool enough. */
    NORMAL,
    /** It is too hot: the show is limited. */
    HOT,
    /** The sensor has given no value for too long: the show is limited, as a precaution. */
    UNKNOWN;

    /** Returns the name in REST. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean limits() {
        return this == HOT || this == UNKNOWN;
    }
}
