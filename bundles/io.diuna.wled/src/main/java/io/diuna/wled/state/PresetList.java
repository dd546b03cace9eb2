// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.wled.number.Numbers;
import io.diuna.wled.number.Numbers.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Presets of WLED, by number: scenes and playlists. Any thread may call. */
public final class PresetList {

    private static final int MOST = 250;
    private static final int LONGEST_ID = 32;
    private static final String SCENE = "scene:";
    private static final String PLAYLIST = "playlist:";

    private final SceneAdmin scenes;
    private final PlaylistAdmin playlists;
    private final Numbers numbers;

    public PresetList(SceneAdmin scenes, PlaylistAdmin playlists, Numbers numbers) {
        this.scenes = scenes;
        this.playlists = playlists;
        this.numbers = numbers;
    }

    private void assign() {
        numbers.assign(Kind.PRESETS, present());
    }

    private List<String> present() {
        List<String> present = new ArrayList<>();
        scenes.scenes().forEach(scene -> present.add(SCENE + scene.id()));
        playlists.playlists().forEach(playlist -> present.add(PLAYLIST + playlist.id()));
        return present;
    }

    /** Returns the scenes by number. */
    public Map<Integer, Scene> scenes() {
        assign();
        Map<Integer, Scene> byNumber = new TreeMap<>();
        for (Scene scene : scenes.scenes()) {
            numbers.numberOf(Kind.PRESETS, SCENE + scene.id()).ifPresent(number -> byNumber.put(number, scene));
        }
        return byNumber;
    }

    /** Returns the playlists by number. */
    public Map<Integer, Playlist> playlists() {
        assign();
        Map<Integer, Playlist> byNumber = new TreeMap<>();
        for (Playlist playlist : playlists.playlists()) {
            numbers.numberOf(Kind.PRESETS, PLAYLIST + playlist.id())
                    .ifPresent(number -> byNumber.put(number, playlist));
        }
        return byNumber;
    }

    /**
     * Saves a scene by its number: in the place of the one that has it, or as a new one.
     *
     * @param label its name; null to keep the present one
     * @throws io.diuna.api.ConfigurationException if a playlist has this number, or it is out of range
     */
    void save(int number, @Nullable String label, Map<String, ZoneLook> looks) {
        Scene before = scenes().get(number);
        if (before != null) {
            scenes.put(new Scene(before.id(), label == null ? before.label() : label, before.color(), looks));
            return;
        }
        checkSavable(number);
        String name = label == null ? "Preset " + number : label;
        String id = freeId(name, number);
        numbers.claim(Kind.PRESETS, number, SCENE + id, present());
        scenes.put(new Scene(id, name, null, looks));
    }

    /**
     * Checks that a scene can be saved by a number.
     *
     * @throws ConfigurationException if a playlist has it, or it is out of range
     */
    void checkSavable(int number) {
        if (number < 1 || number > MOST) {
            throw new ConfigurationException("psave", "A preset has a number of 1 to " + MOST + ", not " + number);
        }
        if (playlists().containsKey(number)) {
            throw new ConfigurationException("psave", "Preset " + number + " is a playlist; choose another number");
        }
    }

    private String freeId(String label, int number) {
        String clean =
                label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String id = clean.isEmpty() || clean.length() > LONGEST_ID ? "preset-" + number : clean;
        for (int copy = 2; scenes.scene(id).isPresent(); copy++) {
            id = "preset-" + number + "-" + copy;
        }
        return id;
    }

    /**
     * Removes the scene or playlist of a number.
     *
     * @return false if there is none
     */
    boolean remove(int number) {
        Scene scene = scenes().get(number);
        if (scene != null) {
            return scenes.remove(scene.id());
        }
        Playlist playlist = playlists().get(number);
        return playlist != null && playlists.remove(playlist.id());
    }

    /** Returns the scene of a number. */
    Optional<Scene> scene(int number) {
        return Optional.ofNullable(scenes().get(number));
    }

    /** Returns the playlist of a number. */
    Optional<Playlist> playlist(int number) {
        return Optional.ofNullable(playlists().get(number));
    }

    /** Returns the number of the playlist that runs; -1 if none does. */
    int running() {
        String id = playlists.status().playlist();
        assign();
        return id == null ? -1 : numbers.numberOf(Kind.PRESETS, PLAYLIST + id).orElse(-1);
    }

    /** Returns the number of a scene; -1 if it has none. */
    int numberOf(Scene scene) {
        assign();
        return numbers.numberOf(Kind.PRESETS, SCENE + scene.id()).orElse(-1);
    }
}
