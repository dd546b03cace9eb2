// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneOrderTest {

    private static final List<ZoneLayout> PRESENT = List.of(zone("left", 0), zone("middle", 0), zone("right", 3));

    private static ZoneLayout zone(String id, int order) {
        return new ZoneLayout(id, "", List.of(new ZoneRange("main", 0, 5, false))).withOrder(order);
    }

    @Test
    void zonesThatAreNotNamedFollow() {
        assertThat(ZoneOrder.changed(PRESENT, List.of("right")))
                .containsExactly(zone("right", 1), zone("left", 2), zone("middle", 3));
    }

    @Test
    void zonesAtTheirPlaceAreNotWritten() {
        assertThat(ZoneOrder.changed(PRESENT, List.of("middle", "left", "right")))
                .containsExactly(zone("middle", 1), zone("left", 2));
    }

    @Test
    void unknownAndRepeatedZonesAreRefused() {
        assertThatThrownBy(() -> ZoneOrder.changed(PRESENT, List.of("attic")))
                .hasMessage("Zone 'attic' not found; available: left, middle, right");
        assertThatThrownBy(() -> ZoneOrder.changed(PRESENT, List.of("left", "left")))
                .hasMessage("Zone 'left' is named twice");
    }
}
