// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.info;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.wled.effect.EffectList;
import io.diuna.wled.effect.PaletteList;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Writer of the information about the device. Clients refuse a device without most of it. Any thread may call. */
public final class InfoWriter {

    /** Version of WLED whose API this is. Home Assistant refuses versions below 0.14. */
    static final String VERSION = "0.15.0";

    /** Build of that version, by which some apps tell what a device can do. */
    private static final int BUILD = 2_412_100;

    /** Most segments that WLED's clients show. */
    private static final int MOST_SEGMENTS = 32;

    private static final int SYNC_PORT = 21_324;
    private static final int RGB = 1;
    private static final int KILO = 1_024;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-M-d, HH:mm:ss", Locale.ROOT);

    private final LightControl control;
    private final FrameMonitor frames;
    private final EffectList effects;
    private final PaletteList palettes;
    private final DeviceAddress address;
    private final IntSupplier clients;
    private final long start = System.nanoTime();

    /** @param clients returns the number of WebSocket clients */
    public InfoWriter(
            LightControl control,
            FrameMonitor frames,
            EffectList effects,
            PaletteList palettes,
            DeviceAddress address,
            IntSupplier clients) {
        this.control = control;
        this.frames = frames;
        this.effects = effects;
        this.palettes = palettes;
        this.address = address;
        this.clients = clients;
    }

    /**
     * Writes the information of now.
     *
     * @param presetsStamp number that changes with the presets, above 0
     */
    public JsonObject write(int presetsStamp) {
        return Json.createObjectBuilder()
                .add("ver", VERSION)
                .add("vid", BUILD)
                .add("cn", "Diuna")
                .add("release", "Diuna")
                .add("leds", leds())
                .add("str", false)
                .add("name", address.name())
                .add("udpport", SYNC_PORT)
                .add("simplifiedui", false)
                .add("live", false)
                .add("liveseg", -1)
                .add("lm", "")
                .add("lip", "")
                .add("ws", clients.getAsInt())
                .add("fxcount", effects.names().size())
                .add("palcount", palettes.names().size())
                .add("cpalcount", 0)
                .add("umpalcount", 0)
                .add(
                        "maps",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", 0)))
                .add(
                        "wifi",
                        Json.createObjectBuilder()
                                .add("bssid", "")
                                .add("rssi", 0)
                                .add("signal", 100)
                                .add("channel", 0))
                .add("fs", Json.createObjectBuilder().add("u", 0).add("t", KILO).add("pmt", presetsStamp))
                .add("ndc", 0)
                .add("arch", System.getProperty("os.arch", ""))
                .add("core", System.getProperty("java.version", ""))
                .add("uptime", Math.max(1, (System.nanoTime() - start) / 1_000_000_000L))
                .add("time", LocalDateTime.now(ZoneId.systemDefault()).format(TIME))
                .add("opt", 0)
                .add("brand", "WLED")
                .add("product", "Diuna")
                .add("mac", address.mac())
                .add("ip", address.ip())
                .build();
    }

    /** Writes the part of WLED's configuration that has a meaning here: some clients do not start without it. */
    public JsonObject configuration() {
        return Json.createObjectBuilder()
                .add("rev", Json.createArrayBuilder().add(1).add(0))
                .add("vid", BUILD)
                .add(
                        "id",
                        Json.createObjectBuilder()
                                .add("mdns", address.name())
                                .add("name", address.name())
                                .add("inv", "Diuna"))
                .add(
                        "hw",
                        Json.createObjectBuilder()
                                .add("led", Json.createObjectBuilder().add("total", pixels(control.zones()))))
                .build();
    }

    private static int pixels(List<ZoneStatus> zones) {
        return zones.stream()
                .mapToInt(zone -> zone.playback().layout().length())
                .sum();
    }

    private JsonObjectBuilder leds() {
        List<ZoneStatus> zones = control.zones();
        JsonArrayBuilder capabilities = Json.createArrayBuilder();
        zones.forEach(zone -> capabilities.add(RGB));
        FrameStatus status = frames.status();
        return Json.createObjectBuilder()
                .add("count", pixels(zones))
                .add("pwr", 0)
                .add("maxpwr", 0)
                .add("fps", (int) Math.round(status.fps()))
                .add("maxseg", Math.max(MOST_SEGMENTS, zones.size()))
                .add("bootps", 0)
                .add("seglc", capabilities)
                .add("lc", RGB)
                .add("rgbw", false)
                .add("wv", 0)
                .add("cct", 0);
    }
}
