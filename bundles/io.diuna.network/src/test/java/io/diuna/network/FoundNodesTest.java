// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.FoundReceiver;
import io.diuna.network.artnet.ArtnetNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundNodesTest {

    @Test
    void repliesOfOneAddressAreMerged() {
        assertThat(FoundNodes.of(List.of(
                        new ArtnetNode("192.0.2.7", "wall", "The wall", List.of(4, 5, 6, 7)),
                        new ArtnetNode("192.0.2.8", "lamp", " ", List.of(9)),
                        new ArtnetNode("192.0.2.7", "wall", "The wall", List.of(0, 1, 2, 3)))))
                .containsExactly(
                        FoundReceiver.of("192.0.2.7", "wall", "The wall, universes 0, 1, 2, 3, 4, 5, 6, 7"),
                        FoundReceiver.of("192.0.2.8", "lamp", "universe 9"));
    }

    @Test
    void aNodeWithoutOutputsIsDescribedSo() {
        assertThat(FoundNodes.of(List.of(new ArtnetNode("192.0.2.9", "desk", "", List.of()))))
                .containsExactly(FoundReceiver.of("192.0.2.9", "desk", "no outputs"));
    }
}
