// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.access.MemoryStore;
import io.diuna.platform.access.AccessControl.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SessionsTest {

    private static final long DAY = 86_400;

    private final MemoryStore store = new MemoryStore();
    private long now = 1_000_000_000;
    private String password = "p1";
    private String pin = "q1";
    private Sessions sessions = load();

    private Sessions load() {
        return new Sessions(
                store,
                () -> now,
                scope -> scope == Scope.ADMIN ? password : password + pin,
                LoggerFactory.getLogger(SessionsTest.class));
    }

    @Test
    void lastUntilTheLogoutAndOverARestart() {
        String secret = sessions.open(Scope.ADMIN);
        String other = sessions.open(Scope.CONTROL);
        assertThat(sessions.scope(secret)).contains(Scope.ADMIN);
        sessions = load();
        assertThat(sessions.scope(secret)).contains(Scope.ADMIN);
        assertThat(sessions.scope(other)).contains(Scope.CONTROL);
        sessions.close(secret);
        assertThat(sessions.scope(secret)).isEmpty();
        assertThat(load().scope(secret)).isEmpty();
        assertThat(sessions.scope(other)).contains(Scope.CONTROL);
        assertThat(sessions.scope("")).isEmpty();
    }

    @Test
    void theirSecretsAreNotOnTheDisk() {
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            secrets.add(sessions.open(Scope.ADMIN));
        }
        assertThat(new HashSet<>(secrets)).hasSize(20);
        assertThat(secrets).allMatch(secret -> secret.length() == 43);
        assertThat(secrets).noneMatch(secret -> store.text("sessions").contains(secret));
    }

    @Test
    void aNewPasswordEndsAll() {
        String admin = sessions.open(Scope.ADMIN);
        String light = sessions.open(Scope.CONTROL);
        password = "p2";
        assertThat(sessions.scope(admin)).isEmpty();
        assertThat(sessions.scope(light)).isEmpty();
    }

    @Test
    void aNewPinEndsItsOwn() {
        String admin = sessions.open(Scope.ADMIN);
        String light = sessions.open(Scope.CONTROL);
        pin = "q2";
        assertThat(sessions.scope(admin)).contains(Scope.ADMIN);
        assertThat(sessions.scope(light)).isEmpty();
    }

    @Test
    void idleOnesEnd() {
        String admin = sessions.open(Scope.ADMIN);
        String light = sessions.open(Scope.CONTROL);
        for (int i = 0; i < 4; i++) {
            now += 6 * DAY;
            assertThat(sessions.scope(admin)).contains(Scope.ADMIN);
            sessions = load(); // the last use is on the disk
        }
        now += 7 * DAY;
        assertThat(sessions.scope(admin)).isEmpty();
        assertThat(sessions.scope(light)).contains(Scope.CONTROL);
        now += 60 * DAY;
        assertThat(sessions.scope(light)).isEmpty();
    }

    @Test
    void oldOnesEnd() {
        String admin = sessions.open(Scope.ADMIN);
        for (int day = 0; day < 29; day++) {
            now += DAY;
            assertThat(sessions.scope(admin)).contains(Scope.ADMIN);
        }
        now += DAY;
        assertThat(sessions.scope(admin)).isEmpty();
    }

    /** As at the start of a machine without a clock of its own. */
    @Test
    void aClockThatIsSetBackEndsNone() {
        String admin = sessions.open(Scope.ADMIN);
        now = 0;
        assertThat(load().scope(admin)).contains(Scope.ADMIN);
    }

    @Test
    void areBounded() {
        String first = sessions.open(Scope.ADMIN);
        now += DAY;
        String second = sessions.open(Scope.ADMIN);
        for (int i = 0; i < Sessions.MAX - 1; i++) {
            sessions.open(Scope.CONTROL);
        }
        assertThat(sessions.scope(first)).isEmpty();
        assertThat(sessions.scope(second)).contains(Scope.ADMIN);
    }

    /** The administrator needs them to see what is wrong. */
    @Test
    void openAndEndOnAFullDisk() {
        store.setFull(true);
        String secret = sessions.open(Scope.ADMIN);
        assertThat(sessions.scope(secret)).contains(Scope.ADMIN);
        sessions.close(secret);
        assertThat(sessions.scope(secret)).isEmpty();
    }
}
