// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Wireshark's dissectors. */
final class Tshark {

    private Tshark() {}

    /** Dissects a file: for each packet, the values of these fields in their order, empty where there is none. */
    static List<List<String>> dissect(Path pcap, String... fields) throws InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("tshark", "-n", "-r", pcap.toAbsolutePath().toString()));
        command.addAll(List.of("--enable-heuristic", "acn", "-o", "acn.dmx_enable:TRUE", "-T", "fields"));
        for (String field : fields) {
            command.addAll(List.of("-e", field));
        }
        Path output = Path.of(pcap.toAbsolutePath() + ".txt");
        Tools.Outcome outcome = Tools.run(Path.of("."), output, command);
        assertThat(outcome.exit()).as("tshark; see " + output + ".err").isZero();
        return outcome.output()
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
