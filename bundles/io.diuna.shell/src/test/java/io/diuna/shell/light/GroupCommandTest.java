// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.control.Group;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.shell.FakeShow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupCommandTest {

    private final Map<String, Group> saved = new LinkedHashMap<>();
    private final GroupAdmin admin = new GroupAdmin() {
        @Override
        public List<Group> groups() {
            return List.copyOf(saved.values());
        }

        @Override
        public Optional<Group> group(String id) {
            return Optional.ofNullable(saved.get(id));
        }

        @Override
        public boolean put(Group group) {
            return saved.put(group.id(), group) == null;
        }

        @Override
        public boolean remove(String id) {
            return saved.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            ids.forEach(id -> saved.put(id, saved.remove(id)));
        }

        @Override
        public List<String> zones(String id) {
            return saved.get(id).zones();
        }
    };

    private final FakeShow show = new FakeShow();
    private final GroupCommand group = new GroupCommand(show, admin, show);

    @BeforeEach
    void addZone() {
        show.add(new ZoneLayout("right", "Right", List.of(ZoneRange.parse("main:50-99"))), FakeShow.LOOK);
    }

    private String run(String... words) {
        return group.run(List.of(words));
    }

    @Test
    void savesAndChangesAllZonesOfAGroup() {
        assertThat(run("save", "room", "label=My room", "zones=left,right"))
                .isEqualTo("Saved new group 'room' with left, right\n");
        assertThat(run("change", "room", "on=off", "brightness=20")).isEqualTo("""
                ZONE   RANGES      ON  BRIGHTNESS  COLOR    ANIMATION  STATE   REASON
                left   main:0-49   no  20          #ff8800  none       STATIC
                right  main:50-99  no  20          #ff8800  none       STATIC
                """);
        assertThat(show.look("right").on()).isFalse();
    }

    @Test
    void whatIsLeftOutStays() {
        run("save", "room", "label=My room", "zones=left,right");
        run("save", "room", "zones=right");
        assertThat(saved.get("room")).isEqualTo(new Group("room", "My room", List.of("right")));
    }

    @Test
    void ordersAndDeletes() {
        run("save", "one", "zones=left");
        run("save", "two", "zones=right");
        assertThat(run("order", "one")).isEqualTo("""
                GROUP  LABEL  ZONES
                two    two    right
                one    one    left
                """);
        assertThat(run("delete", "two")).isEqualTo("Deleted group 'two'\n");
        assertThatThrownBy(() -> run("delete", "two")).hasMessage("There is no group 'two'");
    }

    @Test
    void refusals() {
        run("save", "room", "zones=left");
        assertThatThrownBy(() -> run("change", "room")).hasMessage("Nothing to change; name a key such as on=false");
        assertThatThrownBy(() -> run("change", "room", "glow=1")).hasMessageStartingWith("Unknown key 'glow'");
        assertThatThrownBy(() -> run("paint", "room"))
                .hasMessage("Unknown action 'paint'; known actions: change, save, delete, order");
    }
}
