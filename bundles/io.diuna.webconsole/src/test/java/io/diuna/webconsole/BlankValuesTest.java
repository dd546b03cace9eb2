// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JdkObsolete") // dictionaries of ConfigurationAdmin
class BlankValuesTest {

    /** As a form sends a strip whose gamma and milliamperes nobody has set. */
    private final Hashtable<String, Object> values = new Hashtable<>(Map.of(
            "gamma",
            new String[] {""},
            "milliamps",
            List.of(""),
            "pixels",
            30,
            "latitude",
            "",
            "ranges",
            new String[] {"main:0-9"},
            "points",
            new String[] {"", ""}));

    @Test
    void whatWasLeftBlankIsNoValue() {
        new BlankValues().updateConfiguration("io.diuna.test", "generated", values);
        assertThat(values).containsOnlyKeys("pixels", "ranges", "points");
    }

    @Test
    void blankTextsOfOthersStay() {
        new BlankValues().updateConfiguration(null, "org.test", values);
        assertThat(values).containsOnlyKeys("pixels", "latitude", "ranges", "points");
    }
}
