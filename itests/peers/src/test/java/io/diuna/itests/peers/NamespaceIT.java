// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not leave this machine, in a network that exists for the test alone: {@code v0} is 10.78.0.1, and behind it is
 * nobody.
 */
class NamespaceIT {

    /** The exit code of a process that may not make the network it needs. */
    static final int NO_RIGHT = 77;

    private static final String NETWORK = "ip link set lo up"
            + " && ip link add name v0 type veth peer name v1"
            + " && ip addr add 10.78.0.1/24 brd + dev v0"
            + " && ip link set v0 up && ip link set v1 up || exit " + NO_RIGHT
            + "; echo made; exec \"$@\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multicast",
                "broadcast",
                "noRoute",
                "routeLost",
                "lateRefusal",
                "switchedOff",
                "oneOfTwo",
                "slowWire",
                "slowMulticast"
            })
    void inANetworkOfItsOwn(String scene) throws InterruptedException {
        Tools.need("ip", "unshare");
        Path log = Path.of("target", "namespace-" + scene + ".log").toAbsolutePath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of("unshare", "-rn", "sh", "-c", NETWORK, "sh"));
        command.addAll(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(NamespaceScenes.class.getName(), scene));
        Tools.Outcome outcome = Tools.run(Path.of("."), log, command);

        assumeFalse(
                outcome.exit() == NO_RIGHT || !outcome.output().startsWith("made"),
                "this user may make no such network here; see " + log + ".err");
        assertThat(outcome.exit())
                .as("the end of the scene; see " + log + ".err")
                .isZero();
        assertThat(outcome.output()).contains("seen: " + scene);
    }
}
