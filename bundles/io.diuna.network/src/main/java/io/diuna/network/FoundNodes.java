// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.strip.FoundReceiver;
import io.diuna.network.artnet.ArtnetNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What Art-Net says of receivers, as one who configures a strip needs it. */
final class FoundNodes {

    private FoundNodes() {}

    /** The receivers at these addresses. One with more than four outputs has answered several times. */
    static List<FoundReceiver> of(List<ArtnetNode> nodes) {
        Map<String, List<ArtnetNode>> byAddress = new LinkedHashMap<>();
        for (ArtnetNode node : nodes) {
            byAddress
                    .computeIfAbsent(node.address(), address -> new ArrayList<>())
                    .add(node);
        }
        return byAddress.values().stream().map(FoundNodes::receiver).toList();
    }

    private static FoundReceiver receiver(List<ArtnetNode> answers) {
        ArtnetNode first = answers.get(0);
        Set<Integer> universes = new TreeSet<>();
        answers.forEach(answer -> universes.addAll(answer.universes()));
        return FoundReceiver.of(first.address(), first.shortName(), words(first.longName(), universes));
    }

    private static String words(String longName, Set<Integer> universes) {
        String outputs = universes.isEmpty()
                ? "no outputs"
                : (universes.size() == 1 ? "universe " : "universes ")
                        + universes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return longName.isBlank() ? outputs : longName.strip() + ", " + outputs;
    }
}
