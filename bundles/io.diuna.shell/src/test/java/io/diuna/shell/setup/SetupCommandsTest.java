// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.FoundReceiver;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.DriverDescription;
import io.diuna.platform.control.DriverKey;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.shell.FakeShow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetupCommandsTest {

    private static final StripStatus STATUS =
            new StripStatus("main", "io.diuna.driver.spi", 150, StripStatus.State.OK, null, 10, 5, 1, 0, 7);

    private final List<Map<String, ?>> puts = new ArrayList<>();
    private final StripAdmin admin = new StripAdmin() {
        @Override
        public List<DriverDescription> drivers() {
            return List.of(new DriverDescription(
                    "spi",
                    "io.diuna.driver.spi",
                    "SPI",
                    "",
                    "io.diuna.driver.spi",
                    "1.0.0",
                    List.of(
                            key("pixels", DriverKey.Type.WHOLE, false),
                            key("host", DriverKey.Type.TEXT, false),
                            key("dither", DriverKey.Type.TOGGLE, false),
                            key("whiteBalance", DriverKey.Type.WHOLE, true)),
                    false));
        }

        @Override
        public List<ConfiguredStrip> strips() {
            return List.of(
                    new ConfiguredStrip(STATUS, "spi", Map.of("pixels", 150.0, "whiteBalance", List.of(255, 1.0))));
        }

        @Override
        public ConfiguredStrip put(String id, String driver, Map<String, ?> values, boolean withZone) {
            if (driver.isEmpty()) {
                throw new ConfigurationException("driver", "Driver '' not found; available: spi");
            }
            puts.add(values);
            return strips().get(0);
        }

        @Override
        public boolean remove(String id) {
            return id.equals("main");
        }

        @Override
        public List<FoundReceiver> receivers(String driver) {
            return List.of();
        }
    };

    private final FakeShow show = new FakeShow();
    private final ZonePutCommand zonePut = new ZonePutCommand(show, show, show);
    private final StripPutCommand stripPut = new StripPutCommand(admin);

    private static DriverKey key(String id, DriverKey.Type type, boolean list) {
        return new DriverKey(id, id, "", type, list, false, null, null, null, List.of());
    }

    private ZoneLayout layout(String id) {
        return show.zone(id).orElseThrow().playback().layout();
    }

    @Test
    void zonesHaveRangesAndKeepTheirLabel() {
        zonePut.run(List.of("left", "ranges=main:0-9,main:20-29:reversed", "grouping=2", "color=#010203"));
        assertThat(layout("left").label()).isEqualTo("Left");
        assertThat(layout("left").ranges()).hasToString("[main:0-9, main:20-29:reversed]");
        assertThat(layout("left").grouping()).isEqualTo(2);
        assertThat(show.look("left").color()).isEqualTo(0x010203);
    }

    @Test
    void zonesHaveOneShape() {
        zonePut.run(
                List.of("m", "ranges=main:0-7", "matrix=4x2", "serpentine=true", "corner=top-right", "rotation=90"));
        assertThat(layout("m").shape()).isEqualTo(new MatrixShape(4, 2, true, Corner.TOP_RIGHT, 90));
        zonePut.run(List.of("p", "ranges=main:0-1", "points=0,0 1,2.5"));
        assertThat(layout("p").shape()).isEqualTo(new PointShape(List.of(new ZonePoint(0, 0), new ZonePoint(1, 2.5))));
        assertThatThrownBy(() -> zonePut.run(List.of("x", "ranges=main:0-7", "mirror=true", "matrix=4x2")))
                .hasMessage("A zone has one shape: set only one of 'mirror', 'matrix' and 'points'");
        assertThat(show.zone("x")).isEmpty();
    }

    @Test
    void wrongLayoutsAreRefusedInTheWordsOfThePlatform() {
        assertThatThrownBy(() -> zonePut.run(List.of("x")))
                .hasMessage("Zone 'x' has no range; give it one, such as main:0-49");
        assertThatThrownBy(() -> zonePut.run(List.of("x", "ranges=main")))
                .hasMessageStartingWith("'main' is not a range");
        assertThatThrownBy(() -> zonePut.run(List.of("x", "ranges=main:0-1", "spacing=1001")))
                .hasMessage("'spacing' must be a whole number from 0 to 1000");
    }

    @Test
    void zonesAreDeleted() {
        ZoneDeleteCommand delete = new ZoneDeleteCommand(show, show);
        assertThat(delete.run(List.of("left"))).isEqualTo("Deleted zone 'left'\n");
        assertThatThrownBy(() -> delete.run(List.of("left"))).hasMessage("There is no zone 'left'");
    }

    @Test
    void valuesOfStripsHaveTheTypesOfTheirKeys() {
        stripPut.run(List.of(
                "main", "driver=spi", "pixels=150", "host=10", "dither=off", "whiteBalance=255,224,140", "other=1"));
        assertThat(puts)
                .containsExactly(Map.of(
                        "pixels",
                        150.0,
                        "host",
                        "10",
                        "dither",
                        false,
                        "whiteBalance",
                        List.of(255.0, 224.0, 140.0),
                        "other",
                        "1"));
        // Wrong texts go on as they are, for the driver's own refusal.
        stripPut.run(List.of("main", "driver=io.diuna.driver.spi", "pixels=many"));
        assertThat(puts.get(1)).isEqualTo(Map.of("pixels", "many"));
        assertThatThrownBy(() -> stripPut.run(List.of("main", "pixels=1")))
                .hasMessage("Driver '' not found; available: spi");
    }

    @Test
    void stripsAreListedAndPrinted() {
        StripsCommand strips = new StripsCommand(admin);
        assertThat(strips.run(List.of())).isEqualTo("""
                STRIP  DRIVER  PIXELS  STATE  SHOWN  DROPPED  RESTARTS  REASON
                main   spi     150     OK     10     1        0
                """);
        assertThat(strips.run(List.of("main"))).isEqualTo("""
                id            main
                driver        spi
                pixels        150
                state         OK
                whiteBalance  255,1
                """);
        assertThatThrownBy(() -> strips.run(List.of("x"))).hasMessage("There is no strip 'x'");
        assertThat(new StripDeleteCommand(admin).run(List.of("main"))).isEqualTo("Deleted strip 'main'\n");
        assertThatThrownBy(() -> new StripDeleteCommand(admin).run(List.of("x")))
                .hasMessage("There is no strip 'x'");
    }

    @Test
    void driversTellTheirKeys() {
        DriversCommand drivers = new DriversCommand(admin);
        assertThat(drivers.run(List.of())).contains("spi     SPI    io.diuna.driver.spi  1.0.0\n");
        assertThat(drivers.run(List.of("spi"))).contains("whiteBalance  whole, or several");
        assertThat(stripPut.candidates(List.of("main", "driver=spi"))).contains("driver=spi", "pixels=", "dither=");
    }
}
