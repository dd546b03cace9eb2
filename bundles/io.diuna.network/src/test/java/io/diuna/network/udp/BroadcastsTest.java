// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class BroadcastsTest {

    @Test
    void limitedBroadcastComesFirstAndLoopbackIsExcluded() {
        assertThat(Broadcasts.all(6454))
                .startsWith(new InetSocketAddress("255.255.255.255", 6454))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.getPort() == 6454)
                .noneMatch(address -> address.getAddress().isLoopbackAddress());
    }
}
