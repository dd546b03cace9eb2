// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberTableTest {

    private final NumberTable table = new NumberTable(1, 3);

    @Test
    void anIdKeepsItsNumberWhileItIsAway() {
        assertThat(table.assign(List.of("a", "b"))).isTrue();
        assertThat(table.assign(List.of("c", "b"))).isTrue();
        assertThat(table.assign(List.of("c", "a"))).isFalse();
        assertThat(table.numberOf("a")).hasValue(1);
        assertThat(table.idOf(3)).contains("c");
        assertThat(table.idOf(0)).isEmpty();
        assertThat(table.idOf(4)).isEmpty();
    }

    @Test
    void aFullTableGivesTheNumberOfOneThatIsAway() {
        table.assign(List.of("a", "b", "c"));
        assertThat(table.assign(List.of("a", "c", "d"))).isTrue();
        assertThat(table.ids()).containsExactly("a", "d", "c");
        assertThat(table.assign(List.of("a", "c", "d", "e"))).isFalse();
        assertThat(table.numberOf("e")).isEmpty();
    }

    @Test
    void aCertainNumberIsClaimedUnlessAPresentThingHasIt() {
        assertThat(table.claim(3, "c", List.of())).isTrue();
        assertThat(table.numberOf("c")).hasValue(3);
        assertThat(table.claim(3, "d", List.of("c"))).isFalse();
        assertThat(table.claim(3, "d", List.of())).isTrue();
        assertThat(table.claim(3, "d", List.of("d"))).isTrue();
        assertThat(table.claim(4, "e", List.of())).isFalse();
        assertThat(table.claim(0, "e", List.of())).isFalse();
        table.assign(List.of("x", "d"));
        assertThat(table.numberOf("x")).as("takes a number that was left out").hasValue(1);
    }
}
