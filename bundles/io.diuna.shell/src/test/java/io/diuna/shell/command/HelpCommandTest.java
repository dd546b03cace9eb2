// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.DiunaException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HelpCommandTest {

    private final CommandCatalog catalog = new CommandCatalog() {
        @Override
        public List<CommandDescription> commands() {
            return List.of(
                    new CommandDescription("diuna", "zone", "ID [key=value ...]", "Prints a zone", List.of("on=true")),
                    new CommandDescription("diuna", "zones", "", "Lists all zones", List.of()),
                    new CommandDescription("felix", "lb", "", "", List.of()),
                    new CommandDescription("felix", "stop", "", "", List.of()));
        }

        @Override
        public Optional<AdminCommand> find(String name) {
            return name.equals("zone") ? Optional.of(new Zone()) : Optional.empty();
        }
    };

    private static final class Zone implements AdminCommand {

        @Override
        public String run(List<String> words) {
            return "";
        }

        @Override
        public List<String> candidates(List<String> before) {
            return before.isEmpty() ? List.of("right", "left") : List.of("on=true", "on=false", "color=");
        }
    }

    private final HelpCommand help = new HelpCommand(catalog);
    private final CompleteCommand complete = new CompleteCommand(catalog);

    @Test
    void listsAllCommandsWithOneLineEach() {
        assertThat(help.run(List.of())).isEqualTo("""
                zone   Prints a zone
                zones  Lists all zones

                felix: lb, stop
                """);
    }

    @Test
    void explainsOneByEitherName() {
        assertThat(help.run(List.of("zone"))).isEqualTo("""
                diuna:zone ID [key=value ...]
                Prints a zone.
                  on=true
                """);
        assertThat(help.run(List.of("diuna:zone"))).isEqualTo(help.run(List.of("zone")));
        assertThat(help.run(List.of("felix:lb"))).isEqualTo("felix:lb\n");
        assertThatThrownBy(() -> help.run(List.of("fly")))
                .isInstanceOf(DiunaException.class)
                .hasMessage("There is no command 'fly'");
    }

    @Test
    void descriptionsComeFromServiceProperties() {
        assertThat(CommandDescription.of(Map.of(
                        "osgi.command.scope",
                        "diuna",
                        "osgi.command.function",
                        "zones",
                        "osgi.command.summary",
                        "Lists all zones",
                        "osgi.command.details",
                        new String[] {"a", "b"})))
                .containsExactly(new CommandDescription("diuna", "zones", "", "Lists all zones", List.of("a", "b")));
        assertThat(CommandDescription.of(
                        Map.of("osgi.command.scope", "x", "osgi.command.function", new String[] {"a", "b"})))
                .extracting(CommandDescription::fullName)
                .containsExactly("x:a", "x:b");
    }

    @Test
    void completesNamesOfCommands() {
        assertThat(complete.run(List.of("zo"))).isEqualTo("zone\nzones\n");
        assertThat(complete.run(List.of("felix:"))).isEqualTo("felix:lb\nfelix:stop\n");
        assertThat(complete.run(List.of("nothing"))).isEmpty();
    }

    @Test
    void completesWordsOfACommand() {
        assertThat(complete.run(List.of("zone "))).isEqualTo("left\nright\n");
        assertThat(complete.run(List.of("diuna:zone", "l"))).isEqualTo("left\n");
        assertThat(complete.run(List.of("zone left on="))).isEqualTo("on=false\non=true\n");
        assertThat(complete.run(List.of("fly "))).isEmpty();
    }
}
