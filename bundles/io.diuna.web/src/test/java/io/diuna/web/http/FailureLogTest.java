// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLogTest {

    private long now;

    @Test
    void logsOneLineInTenSeconds() {
        FailureLog log = new FailureLog(() -> now);
        for (now = 0; now < 25_000_000_000L; now += 1_000_000_000L) {
            log.log("GET /x", new IllegalStateException());
        }
        assertThat(log.logged()).isEqualTo(3);
    }
}
