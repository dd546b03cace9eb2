// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        assertThat(new TextTable("ZONE", "ON", "REASON").row("wall", true, null).row("kitchen-left", false, "No strip"))
                .hasToString("""
                        ZONE          ON   REASON
                        wall          yes
                        kitchen-left  no   No strip
                        """);
    }

    @Test
    void numbersHaveNoNeedlessFraction() {
        assertThat(new TextTable().row("a", 80.0).row("b", 59.9876).row("c", 7)).hasToString("a  80\nb  59.99\nc  7\n");
    }

    @Test
    void aTableWithoutRowsHasItsHeads() {
        assertThat(new TextTable("A", "B")).hasToString("A  B\n");
    }
}
