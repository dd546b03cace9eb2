// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.animation.Easing;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.shell.FakeShow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LightCommandsTest {

    private final FakeShow show = new FakeShow();
    private final ZoneCommand zone = new ZoneCommand(show, show);
    private final MasterCommand master = new MasterCommand(show);

    private ConfigurationException refusal(String... words) {
        return catchThrowableOfType(ConfigurationException.class, () -> zone.run(List.of(words)));
    }

    @Test
    void listsZones() {
        assertThat(new ZonesCommand(show, show).run(List.of())).isEqualTo("""
                ZONE  RANGES     ON   BRIGHTNESS  COLOR    ANIMATION  STATE   REASON
                left  main:0-49  yes  80          #ff8800  none       STATIC
                """);
    }

    @Test
    void changesAllZones() {
        ZonesCommand zones = new ZonesCommand(show, show);
        assertThat(zones.run(List.of("on=off", "transition=wipe"))).contains("left  main:0-49  no ");
        assertThat(show.transition.kind()).isEqualTo(Transition.Kind.WIPE);
        assertThatThrownBy(() -> zones.run(List.of("left"))).hasMessageStartingWith("'left' is not of the form");
    }

    @Test
    void undoAndRedo() {
        UndoCommand undo = new UndoCommand(show);
        RedoCommand redo = new RedoCommand(show);
        assertThat(undo.run(List.of())).isEqualTo("Nothing to undo\n");
        assertThat(redo.run(List.of())).isEqualTo("Nothing to redo\n");
        show.steps = new UndoStatus(2, 0);
        assertThat(undo.run(List.of("transition=cut"))).isEqualTo("Reverted\nundo  1\nredo  1\n");
        assertThat(show.transition.kind()).isEqualTo(Transition.Kind.CUT);
        show.saved = false;
        assertThat(redo.run(List.of()))
                .isEqualTo("Repeated\nundo  2\nredo  0\nThe change is not on the disk yet; health says why\n");
        assertThatThrownBy(() -> undo.run(List.of("steps=2"))).hasMessageStartingWith("Unknown key 'steps'");
    }

    @Test
    void printsAZone() {
        assertThat(zone.run(List.of("left"))).isEqualTo("""
                id          left
                label       Left
                ranges      main:0-49
                pixels      50
                shape       line
                on          yes
                brightness  80
                color       #ff8800
                palette     fire
                animation   none
                state       STATIC
                """);
        assertThatThrownBy(() -> zone.run(List.of("right")))
                .isInstanceOf(DiunaException.class)
                .hasMessage("There is no zone 'right'");
    }

    @Test
    void changesALookAndPrintsTheZoneAfterwards() {
        String text = zone.run(List.of(
                "left",
                "on=off",
                "brightness=12.5",
                "color=#010203",
                "palette=ice",
                "animation=wave",
                "parameters.depth=7",
                "parameters.mirror=on",
                "parameters.crest=#ffffff",
                "parameters.shape=2",
                "transition=fade",
                "transition.durationMs=1500",
                "transition.easing=linear"));
        assertThat(text).contains("brightness         12.50\n", "parameters.depth   7\n", "animation          wave\n");
        assertThat(show.look("left").on()).isFalse();
        assertThat(show.look("left").color()).isEqualTo(0x010203);
        // Types follow the declarations: a choice that looks like a number stays a text.
        assertThat(show.look("left").parameters())
                .isEqualTo(Map.of("depth", 7.0, "mirror", true, "crest", "#ffffff", "shape", "2"));
        assertThat(show.transition)
                .isEqualTo(new Transition(Transition.Kind.FADE, Duration.ofMillis(1500), Easing.LINEAR));

        zone.run(List.of("left", "animation=none"));
        assertThat(show.look("left").animation()).isNull();
    }

    @Test
    void refusalsNameTheFieldAndChangeNothing() {
        assertThat(refusal("left", "brightness=101")).hasMessage("'brightness' must be a number from 0 to 100");
        assertThat(refusal("left", "brightness=101").field()).isEqualTo("brightness");
        assertThat(refusal("left", "color=reddish").field()).isEqualTo("color");
        assertThat(refusal("left", "on=off", "palette=no").field()).isEqualTo("palette");
        assertThat(refusal("left", "glow=1")).hasMessageStartingWith("Unknown key 'glow'");
        assertThat(refusal("right", "on=off")).hasMessage("Zone 'right' not found; available: left");
        assertThat(refusal()).hasMessage("'ID' is missing");
        assertThat(show.look("left")).isEqualTo(FakeShow.LOOK);
    }

    @Test
    void tellsWhenAChangeIsNotOnTheDisk() {
        show.saved = false;
        assertThat(zone.run(List.of("left", "on=off")))
                .endsWith("The change is not on the disk yet; health says why\n");
    }

    @Test
    void master() {
        assertThat(master.run(List.of())).isEqualTo("on          yes\nbrightness  100\n");
        assertThat(master.run(List.of("off", "brightness=30", "transition=cut")))
                .isEqualTo("on          no\nbrightness  30\n");
        assertThat(show.master()).isEqualTo(new Master(false, 30));
        assertThat(show.transition.kind()).isEqualTo(Transition.Kind.CUT);
        assertThatThrownBy(() -> master.run(List.of("on", "off"))).hasMessage("'on' is given twice");
        assertThatThrownBy(() -> master.run(List.of("color=#ffffff"))).hasMessageStartingWith("Unknown key 'color'");
        assertThat(show.master()).isEqualTo(new Master(false, 30));
    }

    @Test
    void catalogues() {
        assertThat(new AnimationsCommand(show).run(List.of()))
                .contains("wave       Wave   test.wave  1.0.0    depth, mirror, crest, shape\n");
        assertThat(new AnimationsCommand(show).run(List.of("wave")))
                .contains("depth      Depth   0 to 100 %   50\n", "shape      Shape   1, 2         1\n")
                .contains("mirror     Mirror  true, false  no\n", "crest      Crest   #rrggbb      #ffffff\n");
        SignalStatus bass = new SignalStatus("audio.bass", "Bass", "dB", -60, 0, -60, -12.5, true, "org.ear");
        assertThat(new SignalsCommand(() -> List.of(bass)).run(List.of()))
                .contains("audio.bass  Bass   -12.50  -60 to 0 dB  yes   org.ear\n");
        assertThat(new PalettesCommand(show).run(List.of())).contains("fire     Fire   #ff0000 #ffff00\n");
    }

    @Test
    void completes() {
        assertThat(zone.candidates(List.of())).containsExactly("left");
        assertThat(zone.candidates(List.of("left")))
                .contains("on=true", "animation=wave", "animation=none", "palette=fire", "parameters.depth=");
    }
}
