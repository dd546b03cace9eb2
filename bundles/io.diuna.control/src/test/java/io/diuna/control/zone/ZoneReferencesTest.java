// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoneReferencesTest {

    private static final ZoneLook LOOK = new ZoneLook(true, 80, 0xFF8800, "aurora", null, Map.of());

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Scene> scenes = new LinkedHashMap<>();
    private final ZoneReferences references = new ZoneReferences(
            new GroupAdmin() {
                @Override
                public List<Group> groups() {
                    return List.copyOf(groups.values());
                }

                @Override
                public Optional<Group> group(String id) {
                    return Optional.ofNullable(groups.get(id));
                }

                @Override
                public boolean put(Group group) {
                    return groups.put(group.id(), group) == null;
                }

                @Override
                public boolean remove(String id) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void order(List<String> ids) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<String> zones(String id) {
                    throw new UnsupportedOperationException();
                }
            },
            new SceneAdmin() {
                @Override
                public List<Scene> scenes() {
                    return List.copyOf(scenes.values());
                }

                @Override
                public Optional<Scene> scene(String id) {
                    return Optional.ofNullable(scenes.get(id));
                }

                @Override
                public boolean put(Scene scene) {
                    return scenes.put(scene.id(), scene) == null;
                }

                @Override
                public boolean remove(String id) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void order(List<String> ids) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public SceneRecall recall(String id, Set<String> zones, Transition transition) {
                    throw new UnsupportedOperationException();
                }
            });

    @BeforeEach
    void save() {
        groups.put("room", new Group("room", "Room", List.of("left", "right")));
        groups.put("one", new Group("one", "One", List.of("left")));
        groups.put("other", new Group("other", "Other", List.of("shelf")));
        Map<String, ZoneLook> looks = new LinkedHashMap<>();
        looks.put("left", LOOK);
        looks.put("right", LOOK.withOn(false));
        scenes.put("cosy", new Scene("cosy", "Cosy", 0xFF0000, looks));
    }

    private List<String> group(String id) {
        return groups.get(id).zones();
    }

    private List<String> scene(String id) {
        return List.copyOf(scenes.get(id).looks().keySet());
    }

    @Test
    void aRenamedZoneKeepsItsPlaceAndLook() {
        references.renamed("left", "desk");
        assertThat(group("room")).containsExactly("desk", "right");
        assertThat(group("one")).containsExactly("desk");
        assertThat(group("other")).containsExactly("shelf");
        assertThat(scene("cosy")).containsExactly("desk", "right");
        assertThat(scenes.get("cosy").looks().get("desk")).isEqualTo(LOOK);
        assertThat(scenes.get("cosy").color()).isEqualTo(0xFF0000);
    }

    @Test
    void aPartFollowsItsZone() {
        references.added("left", "desk");
        assertThat(group("room")).containsExactly("left", "desk", "right");
        assertThat(scene("cosy")).containsExactly("left", "desk", "right");
        assertThat(scenes.get("cosy").looks().get("desk")).isEqualTo(LOOK);
    }

    @Test
    void aRemovedZoneIsNamedNoMoreUnlessItIsTheOnlyOne() {
        references.removed("left");
        assertThat(group("room")).containsExactly("right");
        assertThat(group("one")).containsExactly("left");
        assertThat(scene("cosy")).containsExactly("right");
    }
}
