// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.stripzone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.DiunaException;
import io.diuna.control.MemoryStore;
import io.diuna.control.library.Library;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class StripZonesTest {

    private final MemoryStore store = new MemoryStore();
    private final Map<String, ZoneLayout> layouts = new TreeMap<>();
    private final Set<String> configured = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();
    private boolean failing;
    private StripZones zones = open();

    @Test
    void aNewStripGetsAZoneOverItsWholeLength() {
        assertThat(zones.update(List.of(strip("porch", 60)))).isTrue();
        assertThat(ranges("porch")).containsExactly("porch:0-59");
    }

    @Test
    void aStripWithAZoneGetsNone() {
        zone("left", "porch:10-19");
        zones.update(List.of(strip("porch", 60)));
        assertThat(layouts).containsOnlyKeys("left");
    }

    @Test
    void aStripWithAZoneThatDoesNotRunNowGetsNone() {
        configured.add("porch");
        zones.update(List.of(strip("porch", 60)));
        assertThat(layouts).isEmpty();
    }

    /** The web console makes a strip with a generated id, and the id that was typed comes a moment later. */
    @Test
    void aStripThatIsRenamedGetsAZoneUnderItsOwnId() {
        renamed.add("3f2a");
        zones.update(List.of(strip("3f2a", 60)));
        assertThat(layouts).isEmpty();
        zones.update(List.of(strip("porch", 60)));
        assertThat(layouts).containsOnlyKeys("porch");
    }

    @Test
    void aZoneThatWasDeletedDoesNotReturnNotEvenAfterARestart() {
        zones.update(List.of(strip("porch", 60)));
        layouts.clear();
        zones = open();
        zones.update(List.of(strip("porch", 60)));
        zones.update(List.of(strip("porch", 90)));
        assertThat(layouts).isEmpty();
    }

    @Test
    void aStripThatIsDeletedAndAddedAgainIsNew() {
        zones.update(List.of(strip("porch", 60)));
        layouts.clear();
        zones.update(List.of());
        zones.update(List.of(strip("porch", 60)));
        assertThat(layouts).containsOnlyKeys("porch");
    }

    @Test
    void aZoneFollowsAStripThatIsDeletedAndAddedAgainWithAnotherLength() {
        zones.update(List.of(strip("porch", 60)));
        configured.add("porch");
        zones.update(List.of());
        zones.update(List.of(strip("porch", 40)));
        assertThat(ranges("porch")).containsExactly("porch:0-39");
    }

    @Test
    void aStripThatABundleProvidesStaysKnownWhileTheBundleIsAway() {
        ConfiguredStrip own = new ConfiguredStrip(status("own", 8), null, Map.of());
        zones.update(List.of(own));
        layouts.clear();
        zones.update(List.of());
        zones.update(List.of(own));
        assertThat(layouts).isEmpty();
    }

    @Test
    void aZoneOverTheWholeStripFollowsItsLength() {
        zones.update(List.of(strip("porch", 60)));
        zone("turned", "porch:0-59:reversed");
        zone("part", "porch:0-29");
        ZoneLayout matrix = new ZoneLayout(
                "matrix",
                "matrix",
                List.of(ZoneRange.parse("porch:0-59")),
                1,
                0,
                new MatrixShape(10, 6, false, Corner.TOP_LEFT, 0));
        layouts.put("matrix", matrix);
        zones.update(List.of(strip("porch", 40)));
        assertThat(ranges("porch")).containsExactly("porch:0-39");
        assertThat(ranges("turned")).containsExactly("porch:0-39:reversed");
        assertThat(ranges("part")).containsExactly("porch:0-29");
        assertThat(layouts).containsEntry("matrix", matrix);
    }

    @Test
    void theZoneHasAValidIdThatIsFree() {
        zone("porch", "main:0-9");
        zones.update(List.of(strip("porch", 60), strip("Attic_2", 5), strip("_", 5)));
        assertThat(layouts).containsOnlyKeys("porch", "porch-2", "attic-2", "zone");
    }

    @Test
    void aStripWithoutALengthWaits() {
        zones.update(List.of(strip("porch", 0)));
        assertThat(layouts).isEmpty();
        zones.update(List.of(strip("porch", 60)));
        assertThat(layouts).containsOnlyKeys("porch");
    }

    @Test
    void aStripThatIsKeptWithoutAZoneGetsNone() {
        zones.keep(strip("porch", 0));
        zones.update(List.of(strip("porch", 60)));
        assertThat(layouts).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainAndStopsNoOther() {
        failing = true;
        assertThat(zones.update(List.of(strip("porch", 60)))).isFalse();
        failing = false;
        store.full = true;
        assertThat(zones.update(List.of(strip("porch", 60), strip("attic", 5)))).isFalse();
        assertThat(layouts).containsOnlyKeys("porch", "attic");
        store.full = false;
        assertThat(zones.update(List.of(strip("porch", 60), strip("attic", 5)))).isTrue();
        layouts.clear();
        zones.update(List.of(strip("porch", 60), strip("attic", 5)));
        assertThat(layouts).isEmpty();
    }

    private StripZones open() {
        return new StripZones(
                new Library<>(store, "strips", new KnownStripDocument(), NOPLogger.NOP_LOGGER),
                configured::contains,
                renamed::contains,
                () -> List.copyOf(layouts.values()),
                layout -> {
                    if (failing) {
                        throw new DiunaException("The configuration cannot be written");
                    }
                    layouts.put(layout.id(), layout);
                },
                NOPLogger.NOP_LOGGER);
    }

    private void zone(String id, String range) {
        layouts.put(id, new ZoneLayout(id, id, List.of(ZoneRange.parse(range))));
    }

    private List<String> ranges(String zone) {
        return layouts.get(zone).ranges().stream().map(ZoneRange::toString).toList();
    }

    private static ConfiguredStrip strip(String id, int length) {
        return new ConfiguredStrip(status(id, length), "virtual", Map.of());
    }

    private static StripStatus status(String id, int length) {
        @Nullable String none = null;
        return new StripStatus(id, none, length, StripStatus.State.OK, none, 1, 0, 0, 0, 0);
    }
}
