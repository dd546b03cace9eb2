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

/** Converts Art-Net nodes to search results for the configuration of a strip. */
final class FoundNodes {

    private FoundNodes() {}

    /** Returns one result per address. A node with more than four outputs sends several replies, which are merged. */
    static List<FoundReceiver> of(List<ArtnetNode> nodes) {
        Map<String, List<ArtnetNode>> byAddress = new LinkedHashMap<>();
        for (ArtnetNode node : nodes) {
            byAddress
                    .computeIfAbsent(node.address(), address -> new ArrayList<>())
                    .add(node);
        }
        return byAddress.values().stream().map(FoundNodes::receiver).toList();
    }

    private static FoundReceiver receiver(List<ArtnetNode> replies) {
        ArtnetNode first = replies.get(0);
        Set<Integer> universes = new TreeSet<>();
        replies.forEach(reply -> universes.addAll(reply.universes()));
        return FoundReceiver.of(first.address(), first.shortName(), description(first.longName(), universes));
    }

    private static String description(String longName, Set<Integer> universes) {
        String outputs = universes.isEmpty()
                ? "no outputs"
                : (universes.size() == 1 ? "universe " : "universes ")
                        + universes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return longName.isBlank() ? outputs : longName.strip() + ", " + outputs;
    }
}
