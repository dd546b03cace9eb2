// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Sessions of browsers, with limits for their number, age and idle time. They outlive a restart. A session ends when the password
 * or PIN that it was opened with changes. Any thread may call.
 */
public final class Sessions {

    /** Most sessions; beyond, the one that was not used for the longest time ends. */
    static final int MAX = 256;

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final KeyRing ring;
    private final LongSupplier clock;
    private final Function<Scope, String> stamps;
    private final Logger log;

    /**
     * Creates the sessions from their document {@code sessions}.
     *
     * @param clock wall clock in seconds since 1970
     * @param stamps returns a digest of what a session of a scope is opened with at present; empty if nothing opens one
     */
    public Sessions(StateStore store, LongSupplier clock, Function<Scope, String> stamps, Logger log) {
        this.ring = new KeyRing(store, "sessions", log);
        this.clock = clock;
        this.stamps = stamps;
        this.log = log;
    }

    /** Returns the longest age of a session in seconds: 30 days with the password, a year with the PIN. */
    public static long maxAge(Scope scope) {
        return (scope == Scope.ADMIN ? 30 : 365) * DAY;
    }

    /** Returns the longest time without a request in seconds: 7 days with the password, 60 days with the PIN. */
    static long maxIdle(Scope scope) {
        return (scope == Scope.ADMIN ? 7 : 60) * DAY;
    }

    /** Opens a session and returns its secret. If the disk does not take it, it ends with the next restart. */
    public String open(Scope scope) {
        String secret = KeySecret.create();
        long now = clock.getAsLong();
        String digest = KeySecret.digest(secret);
        AccessKey key = new AccessKey(KeySecret.id(), digest, scope, "", stamps.apply(scope), now, now);
        warn(ring.changeAnyway(keys -> {
            keys.values().removeIf(other -> !isValid(other, now));
            while (keys.size() >= MAX) {
                removeOldest(keys);
            }
            keys.put(digest, key);
        }));
        return secret;
    }

    private static void removeOldest(Map<String, AccessKey> keys) {
        keys.values().stream()
                .min(Comparator.comparingLong(AccessKey::used))
                .ifPresent(key -> keys.remove(key.digest()));
    }

    /** Returns the scope of a session; empty if there is no such session or it has ended. */
    public Optional<Scope> scope(String secret) {
        long now = clock.getAsLong();
        Optional<AccessKey> found = ring.find(secret).filter(key -> isValid(key, now));
        found.filter(key -> Math.abs(now - key.used()) >= DAY).ifPresent(key -> touch(key, now));
        return found.map(AccessKey::scope);
    }

    /** Ends a session, if there is such a one. */
    public void close(String secret) {
        ring.find(secret).ifPresent(found -> warn(ring.changeAnyway(keys -> keys.remove(found.digest()))));
    }

    private void touch(AccessKey key, long now) {
        warn(ring.changeAnyway(keys -> keys.computeIfPresent(key.digest(), (digest, old) -> old.withUsed(now))));
    }

    /** A clock that was set back makes no session older. */
    private boolean isValid(AccessKey key, long now) {
        return now - key.created() < maxAge(key.scope())
                && now - key.used() < maxIdle(key.scope())
                && !key.stamp().isEmpty()
                && key.stamp().equals(stamps.apply(key.scope()));
    }

    private void warn(@Nullable StateException failure) {
        if (failure != null) {
            log.warn("Logins are kept in memory only, until the next restart: {}", failure.getMessage());
        }
    }
}
