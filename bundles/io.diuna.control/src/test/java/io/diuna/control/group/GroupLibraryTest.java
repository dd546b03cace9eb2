// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.control.MemoryStore;
import io.diuna.control.library.Library;
import io.diuna.platform.control.Group;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.helpers.NOPLogger;

class GroupLibraryTest {

    private static final Group ROOM = new Group("room", "Room", List.of("right", "left"));

    private final MemoryStore store = new MemoryStore();
    private final Set<String> zones = new TreeSet<>(Set.of("left", "right", "attic"));
    private final List<String> events = new ArrayList<>();
    private GroupLibrary groups = open();

    @Test
    void keepsGroupsWithTheOrderOfTheirZonesOverARestart() {
        assertThat(groups.put(ROOM)).isTrue();
        assertThat(groups.put(new Group("top", "Top", List.of("attic")))).isTrue();
        groups.admin().order(List.of("top"));
        groups = open();
        assertThat(groups.admin().all()).extracting(Group::id).containsExactly("top", "room");
        assertThat(groups.zones("room")).containsExactly("right", "left");
        assertThat(events).containsExactly("GROUP:room", "GROUP:top", "GROUP:");
    }

    @Test
    void aZoneThatIsGoneIsLeftOutAndMayStayInItsGroup() {
        groups.put(ROOM);
        zones.remove("left");
        assertThat(groups.zones("room")).containsExactly("right");
        groups.put(new Group("room", "Living room", List.of("right", "left")));
        zones.remove("right");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> groups.zones("room"))
                .withMessage("None of the zones of group 'room' exists")
                .matches(e -> e.field().equals("group"));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertRefused("zones", "Zone 'cellar' not found; available: attic, left, right", "room", "cellar");
        assertRefused("zones", "Zone 'left' is named twice", "room", "left", "left");
        assertRefused("zones", "Group 'room' has no zone", "room");
        assertRefused("id", "'Room' is not a valid id of a group", "Room", "left");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> groups.zones("house"))
                .withMessage("Group 'house' not found; available: none");
        assertThat(store.documents).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"groups\":[{\"id\":\"a\",\"label\":\"A\",\"zones\":[7]}]}",
                "{\"version\":1,\"groups\":[{\"id\":\"a\",\"label\":\"A\"}]}",
                "{\"version\":1,\"scenes\":[]}",
                "{\"groups\":[]}",
                "[]"
            })
    void refusesDocumentsThatItDidNotWrite(String document) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new GroupDocument().read(document.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(String field, String message, String id, String... names) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> groups.put(new Group(id, "Room", List.of(names))))
                .withMessageContaining(message)
                .matches(e -> e.field().equals(field));
    }

    private GroupLibrary open() {
        return new GroupLibrary(
                new Library<>(store, "groups", new GroupDocument(), NOPLogger.NOP_LOGGER),
                () -> zones,
                (kind, id) -> events.add(kind + ":" + id));
    }
}
