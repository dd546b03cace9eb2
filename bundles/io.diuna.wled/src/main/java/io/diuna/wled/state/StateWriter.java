// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.platform.control.Master;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.schedule.NightLightStatus;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writer of the state: the master, presets, the night light, and a segment for each zone. Any thread may call. */
public final class StateWriter {

    private static final int NONE = -1;
    private static final int DEFAULT_MINUTES = 60;
    private static final int FADE = 1;

    private final Services services;
    private final SessionState session;
    private final SegmentWriter segments;

    public StateWriter(Services services, SessionState session) {
        this.services = services;
        this.session = session;
        segments = new SegmentWriter(services.effects(), services.palettes());
    }

    /** Writes the state of now. */
    public JsonObject write() {
        Master master = services.control().master();
        List<ZoneStatus> zones = services.control().zones();
        return Json.createObjectBuilder()
                .add("on", master.on())
                .add("bri", Brightness.toWled(master.brightness()))
                .add("transition", session.transition())
                .add("ps", preset(zones))
                .add("pl", services.presets().running())
                .add("ledmap", 0)
                .add("nl", nightLight())
                .add(
                        "udpn",
                        Json.createObjectBuilder()
                                .add("send", false)
                                .add("recv", false)
                                .add("sgrp", 1)
                                .add("rgrp", 1))
                .add("lor", 0)
                .add("mainseg", 0)
                .add("seg", segments(zones))
                .build();
    }

    /** Returns the number of the first scene that is shown as it was saved; -1 if none is. */
    private int preset(List<ZoneStatus> zones) {
        Map<String, ZoneLook> looks = new HashMap<>();
        zones.forEach(zone -> looks.put(zone.playback().layout().id(), zone.look()));
        return services.presets().scenes().entrySet().stream()
                .filter(entry -> isShown(entry.getValue(), looks))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NONE);
    }

    private static boolean isShown(Scene scene, Map<String, ZoneLook> looks) {
        return !scene.looks().isEmpty()
                && scene.looks().entrySet().stream()
                        .allMatch(look -> look.getValue().equals(looks.get(look.getKey())));
    }

    private JsonObjectBuilder nightLight() {
        NightLightStatus running = services.nightLight().status().orElse(null);
        return Json.createObjectBuilder()
                .add("on", running != null)
                .add("dur", running == null ? DEFAULT_MINUTES : running.plan().minutes())
                .add("mode", FADE)
                .add(
                        "tbri",
                        running == null || running.plan().brightness() == 0
                                ? 0
                                : Brightness.toWled(running.plan().brightness()))
                .add("rem", running == null ? NONE : (int) running.remaining().toSeconds());
    }

    private JsonArrayBuilder segments(List<ZoneStatus> zones) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        int start = 0;
        for (int id = 0; id < zones.size(); id++) {
            ZoneStatus zone = zones.get(id);
            var layout = zone.playback().layout();
            json.add(segments.write(id, start, session.isSelected(layout.id()), layout, zone.look())
                    .add("frz", services.pixels().isPainted(layout.id())));
            start += layout.length();
        }
        return json;
    }
}
