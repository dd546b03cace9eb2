// SPDX-License-Identifier: Apache-2.0
package io.diuna.webconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import org.junit.jupiter.api.Test;

class BlankListsTest {

    /** As a form sends a strip whose gamma and milliamperes nobody has set. */
    @Test
    void aListThatWasLeftBlankIsNoValue() {
        Hashtable<String, Object> values = new Hashtable<>(Map.of(
                "gamma",
                new String[] {""},
                "milliamps",
                new Vector<>(List.of("")),
                "pixels",
                30,
                "label",
                "",
                "ranges",
                new String[] {"main:0-9"},
                "points",
                new String[] {"", ""}));
        new BlankLists().updateConfiguration("io.test", "io.test~a", values);
        assertThat(values).containsOnlyKeys("pixels", "label", "ranges", "points");
    }
}
