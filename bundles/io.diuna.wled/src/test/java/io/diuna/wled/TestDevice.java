// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Palette;
import io.diuna.platform.access.HttpCaller;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.plugin.PluginTexts;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.state.StateStore;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.wled.info.DeviceAddress;
import io.diuna.wled.number.Numbers;
import io.diuna.wled.state.PixelLayers;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** WLED's API over made-up services, with two zones, two palettes and three animations. */
final class TestDevice {

    final FakeLight light = new FakeLight();
    final FakeLibrary library = new FakeLibrary();
    final List<AnimationDescription> animations = new ArrayList<>();
    private final Map<String, byte[]> documents = new HashMap<>();
    private final StateStore store = new StateStore() {
        @Override
        public Optional<byte[]> load(String name) {
            return Optional.ofNullable(documents.get(name));
        }

        @Override
        public void save(String name, byte[] document) {
            documents.put(name, document);
        }
    };
    private WledDevice device;
    final FakeLayers layers = new FakeLayers();
    private WledResource resource;

    /** Starts the bundle, with what is in the store. */
    void start() {
        AnimationCatalog catalog = new AnimationCatalog() {
            @Override
            public List<AnimationDescription> animations() {
                return List.copyOf(animations);
            }

            @Override
            public Optional<URL> preview(String id) {
                return Optional.empty();
            }

            @Override
            public boolean isStarting() {
                return false;
            }

            @Override
            public Optional<AnimationDescription> animation(String id) {
                return animations.stream().filter(one -> one.id().equals(id)).findFirst();
            }
        };
        device = new WledDevice(
                WledDevice.services(
                        light,
                        catalog,
                        library.sceneAdmin,
                        library.playlistAdmin,
                        library.nightLight,
                        new PixelLayers(layers, light),
                        new Numbers(store)),
                new IdleFrames(),
                new DeviceAddress("attic", "0200deadbeef", "192.168.1.5"));
        resource = new WledResource(device);
    }

    TestDevice() {
        zone("left", 0, 50);
        zone("right", 50, 90);
        light.palettes.add(Palette.of("rainbow", "Rainbow", List.of(0xFF0000, 0x00FF00, 0x0000FF)));
        light.palettes.add(Palette.of("ocean", "Ocean", List.of(0x000080, 0x00FFFF)));
        animations.add(animation(
                "fire",
                "Fire",
                Set.of(AnimationInput.PALETTE),
                Parameter.percent("heat", "Heat"),
                Parameter.speed("speed", "Speed", 10, 1),
                Parameter.toggle("sparks", "Sparks")));
        animations.add(animation("solid", "Solid", Set.of(AnimationInput.COLOR)));
        animations.add(animation(
                "chase",
                "Chase",
                Set.of(AnimationInput.COLOR),
                Parameter.count("dots", "Dots"),
                Parameter.color("tail", "Tail")));
        start();
    }

    private void zone(String id, int start, int end) {
        light.layouts.put(id, new ZoneLayout(id, "", List.of(new ZoneRange("main", start, end - start, false))));
        light.looks.put(id, new ZoneLook(true, 100, 0xFFA000, "rainbow", null, Map.of()));
    }

    static AnimationDescription animation(
            String id, String label, Set<AnimationInput> inputs, Parameter<?>... parameters) {
        return new AnimationDescription(
                id, label, "", inputs, List.of(), List.of(parameters), "org." + id, "1", PluginTexts.NONE);
    }

    WledDevice device() {
        return device;
    }

    ZoneLook look(String zone) {
        return Optional.ofNullable(light.looks.get(zone)).orElseThrow();
    }

    JsonObject state() throws IOException {
        return get("/json/state").asJsonObject();
    }

    JsonObject info() throws IOException {
        return get("/json/info").asJsonObject();
    }

    JsonObject segment(int id) throws IOException {
        return state().getJsonArray("seg").getJsonObject(id);
    }

    static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    JsonStructure get(String path) throws IOException {
        return get(path, "");
    }

    JsonStructure get(String path, String query) throws IOException {
        return parse(call("GET", path, query, ""));
    }

    JsonObject post(String body) throws IOException {
        return parse(call("POST", "/json/state", "", body)).asJsonObject();
    }

    private RestResponse call(String method, String path, String query, String body) throws IOException {
        RestRoute route = resource.routes().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow();
        return route.handler()
                .answer(new RestRequest(
                        "",
                        query,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        new HttpCaller("127.0.0.1", false, header -> null)));
    }

    private static JsonStructure parse(RestResponse response) {
        return Json.createReader(new StringReader(String.valueOf(response.json())))
                .read();
    }

    /** Show without strips. */
    private static final class IdleFrames implements FrameMonitor {

        @Override
        public FrameStatus status() {
            var none = new FrameStatus.Percentiles(0, 0, 0, 0);
            return new FrameStatus(1, 60, 0, 0, none, new FrameStatus.LastMinute(60, 0, 0));
        }

        @Override
        public List<StripStatus> strips() {
            return List.of();
        }

        @Override
        public Metrics metrics() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long picture(String strip, int[] pixels) {
            return -1;
        }
    }
}
