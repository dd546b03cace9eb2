// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.shell.FakeShow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SceneCommandTest {

    private final Map<String, Scene> saved = new LinkedHashMap<>();
    private final List<String> recalled = new ArrayList<>();
    private final SceneAdmin admin = new SceneAdmin() {
        @Override
        public List<Scene> scenes() {
            return List.copyOf(saved.values());
        }

        @Override
        public Optional<Scene> scene(String id) {
            return Optional.ofNullable(saved.get(id));
        }

        @Override
        public boolean put(Scene scene) {
            return saved.put(scene.id(), scene) == null;
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
        public SceneRecall recall(String id, Set<String> zones, Transition transition) {
            recalled.add(id + " " + zones + " " + transition.kind());
            return new SceneRecall(List.of("left"), Map.of("right", "Animation 'x' is not installed"));
        }
    };

    private final FakeShow show = new FakeShow();
    private final SceneCommand scene = new SceneCommand(show, admin);

    @BeforeEach
    void addZone() {
        show.add(
                new ZoneLayout("right", "Right", List.of(ZoneRange.parse("main:50-99"))),
                FakeShow.LOOK.withColor(0x112233));
    }

    private String run(String... words) {
        return scene.run(List.of(words));
    }

    @Test
    void savesThePresentLooksOfAllOrSomeZones() {
        assertThat(run("save", "all")).isEqualTo("Saved new scene 'all' with left, right\n");
        assertThat(run("save", "part", "label=A part", "color=#ff0000", "zones=right"))
                .isEqualTo("Saved new scene 'part' with right\n");
        assertThat(saved.get("part").looks()).isEqualTo(Map.of("right", show.look("right")));
        assertThat(new ScenesCommand(admin).run(List.of())).isEqualTo("""
                SCENE  LABEL   COLOR    ZONES
                all    all              left, right
                part   A part  #ff0000  right
                """);
    }

    @Test
    void whatIsLeftOutStays() {
        run("save", "part", "label=A part", "color=#ff0000", "zones=right");
        assertThat(run("save", "part", "label=Other")).isEqualTo("Saved scene 'part' with right\n");
        assertThat(saved.get("part").label()).isEqualTo("Other");
        assertThat(saved.get("part").color()).isEqualTo(0xFF0000);
    }

    @Test
    void recallTellsWhatItSkipped() {
        assertThat(run("recall", "all", "zones=left,right", "transition=wipe")).isEqualTo("""
                ZONE   SHOWS IT  REASON
                left   yes
                right  no        Animation 'x' is not installed
                """);
        assertThat(recalled).containsExactly("all [left, right] WIPE");
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> run("save", "x", "zones=attic")).hasMessage("There is no zone 'attic'");
        assertThatThrownBy(() -> run("delete", "x")).hasMessage("There is no scene 'x'");
        assertThatThrownBy(() -> run("paint", "x"))
                .hasMessage("Unknown action 'paint'; known actions: save, recall, delete, order");
        assertThatThrownBy(() -> run("delete", "x", "y")).hasMessage("Unexpected word 'y'");
        assertThat(saved).isEmpty();
    }

    @Test
    void orders() {
        run("save", "one", "zones=left");
        run("save", "two", "zones=right");
        assertThat(run("order", "one")).isEqualTo("""
                SCENE  LABEL  COLOR  ZONES
                two    two           right
                one    one           left
                """);
        assertThatThrownBy(() -> run("order")).hasMessage("'ID' is missing");
    }

    @Test
    void deletes() {
        run("save", "all");
        assertThat(run("delete", "all")).isEqualTo("Deleted scene 'all'\n");
        assertThat(saved).isEmpty();
    }
}
