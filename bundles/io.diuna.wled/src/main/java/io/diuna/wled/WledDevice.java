// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.state.StateStore;
import io.diuna.wled.effect.EffectList;
import io.diuna.wled.effect.PaletteData;
import io.diuna.wled.effect.PaletteList;
import io.diuna.wled.info.DeviceAddress;
import io.diuna.wled.info.InfoWriter;
import io.diuna.wled.live.LiveClients;
import io.diuna.wled.number.Numbers;
import io.diuna.wled.state.PixelLayers;
import io.diuna.wled.state.PresetList;
import io.diuna.wled.state.PresetsWriter;
import io.diuna.wled.state.Services;
import io.diuna.wled.state.SessionState;
import io.diuna.wled.state.StateReader;
import io.diuna.wled.state.StateWriter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** WLED device that Diuna shows to WLED's clients: its state, information, effects and palettes, and its commands. Thread-safe. */
@Component(service = WledDevice.class)
public final class WledDevice {

    private final LiveClients clients = new LiveClients();
    private final Services services;
    private final StateWriter state;
    private final StateReader commands;
    private final PresetsWriter presets;
    private final InfoWriter info;
    private final String mac;

    @Activate
    public WledDevice(
            @Reference LightControl control,
            @Reference AnimationCatalog catalog,
            @Reference SceneAdmin scenes,
            @Reference PlaylistAdmin playlists,
            @Reference NightLight nightLight,
            @Reference LayerAdmin layers,
            @Reference FrameMonitor frames,
            @Reference StateStore store) {
        this(
                services(
                        control,
                        catalog,
                        scenes,
                        playlists,
                        nightLight,
                        new PixelLayers(layers, control),
                        new Numbers(store)),
                frames,
                DeviceAddress.read());
    }

    WledDevice(Services services, FrameMonitor frames, DeviceAddress address) {
        SessionState session = new SessionState();
        this.services = services;
        mac = address.mac();
        state = new StateWriter(services, session);
        commands = new StateReader(services, session);
        presets = new PresetsWriter(services);
        info = new InfoWriter(
                services.control(), frames, services.effects(), services.palettes(), address, clients::count);
    }

    static Services services(
            LightControl control,
            AnimationCatalog catalog,
            SceneAdmin scenes,
            PlaylistAdmin playlists,
            NightLight nightLight,
            PixelLayers pixels,
            Numbers numbers) {
        return new Services(
                control,
                scenes,
                playlists,
                nightLight,
                new EffectList(catalog, numbers),
                new PaletteList(control, numbers),
                new PresetList(scenes, playlists, numbers),
                pixels);
    }

    /** Returns the clients of the WebSocket. */
    LiveClients clients() {
        return clients;
    }

    /** Returns the colours of single LEDs. */
    PixelLayers pixels() {
        return services.pixels();
    }

    /** Returns the address by which clients tell devices apart. */
    String mac() {
        return mac;
    }

    /** Does what a command says, and waits until it is on the disk. */
    void run(JsonObject command) {
        commands.run(command);
        services.control().awaitSaved();
    }

    /** Does what a command of another device says; it is saved soon. */
    void follow(JsonObject command) {
        commands.run(command);
    }

    JsonObject state() {
        return state.write();
    }

    JsonObject info() {
        return info.write(presets.stamp());
    }

    /** Returns state and information. */
    JsonObject stateAndInfo() {
        return Json.createObjectBuilder()
                .add("state", state())
                .add("info", info())
                .build();
    }

    /** Returns everything that a client reads first. */
    JsonObject all() {
        return Json.createObjectBuilder(stateAndInfo())
                .add("effects", effects())
                .add("palettes", palettes())
                .build();
    }

    JsonArray effects() {
        return list(services.effects().names());
    }

    JsonArray effectData() {
        return list(services.effects().data());
    }

    JsonArray palettes() {
        return list(services.palettes().names());
    }

    JsonObject paletteData(int page) {
        return PaletteData.page(services.palettes().byNumber(), page);
    }

    JsonObject configuration() {
        return info.configuration();
    }

    JsonObject presets() {
        return presets.write();
    }

    /** Returns the number of segments. */
    int segments() {
        return services.control().zones().size();
    }

    /** Returns true for the number of an effect that can be shown. */
    boolean isEffect(int number) {
        return number == EffectList.SOLID
                || services.effects().animation(number).isPresent();
    }

    /** Returns true for the number of a palette. */
    boolean isPalette(int number) {
        return services.palettes().id(number).isPresent();
    }

    private static JsonArray list(List<String> texts) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        texts.forEach(json::add);
        return json.build();
    }
}
