// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTaskTest {

    /** The operating system knows 15 characters of a name: a thread that another one hides behind keeps its priority. */
    @Test
    void onlyNamesThatNoOtherThreadHasAreLowered() {
        Map<Long, String> names = Map.of(
                1L, "spinner-1",
                2L, "diuna-plugin-folder",
                3L, "diuna-plugin-foe",
                4L, "diuna-frame",
                5L, "diuna-frame");
        assertThat(AccountTask.ownNames(names, Set.of(1L, 3L, 5L, 6L))).containsExactlyInAnyOrder("spinner-1", "");
    }
}
