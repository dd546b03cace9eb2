// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private final List<String> logged = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1; // the clock may wrap around
    private final AuditLog audit = new AuditLog(() -> now, logged::add);

    @Test
    void saysWhoFromWhereWhatAndTheResult() {
        audit.done("token 'wall'", "192.168.1.7", "PUT /api/v1/strips/shelf", "200");
        assertThat(logged).containsExactly("token 'wall' from 192.168.1.7: PUT /api/v1/strips/shelf: 200");
    }

    @Test
    void guessesAreLimitedAndCounted() {
        for (int guess = 0; guess < 500; guess++) {
            audit.failed("nobody", "192.168.1.7", "log in with the password", "401");
        }
        assertThat(logged).hasSize(AuditLog.MOST_FAILURES);
        now += Duration.ofMinutes(1).toNanos();
        audit.failed("nobody", "192.168.1.7", "log in with the password", "401");
        assertThat(logged.get(AuditLog.MOST_FAILURES)).endsWith("401 (490 refused or failed before it are left out)");
        audit.failed("nobody", "192.168.1.7", "log in with the password", "401");
        assertThat(logged.get(AuditLog.MOST_FAILURES + 1)).endsWith(": 401");
    }

    @Test
    void guessesHideNoAct() {
        for (int guess = 0; guess < 500; guess++) {
            audit.failed("nobody", "192.168.1.7", "log in with the password", "401");
        }
        for (int act = 0; act < 100; act++) {
            audit.done("password", "127.0.0.1", "DELETE /api/v1/strips/shelf", "204");
        }
        assertThat(logged).hasSize(AuditLog.MOST_FAILURES + 100);
    }

    @Test
    void whatAClientSendsForgesNoLine() {
        audit.done("token 'a\nb'", "::1", "POST /x\r\n2026-11-30 INFO audit\u2028\u0085\u001b[2J", "2\t00");
        assertThat(logged.get(0)).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u0085]");
        audit.done("nobody", "::1", "GET /" + "x".repeat(10_000), "404");
        assertThat(logged.get(1)).hasSizeLessThan(300);
    }
}
