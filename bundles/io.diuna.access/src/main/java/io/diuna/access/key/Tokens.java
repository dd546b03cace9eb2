// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessToken;
import io.diuna.platform.access.TokenAdmin;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.state.StateStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Bearer tokens. Any thread may call. */
public final class Tokens implements TokenAdmin {

    /** Start of each secret, by which people and scanners recognise it. */
    private static final String PREFIX = "diuna_";

    private static final int LONGEST_NAME = 64;

    private final KeyRing ring;
    private final LongSupplier clock;

    /**
     * Creates the tokens from their document {@code tokens}.
     *
     * @param clock wall clock in seconds since 1970
     */
    public Tokens(StateStore store, LongSupplier clock, Logger log) {
        this.ring = new KeyRing(store, "tokens", log);
        this.clock = clock;
    }

    /** Returns the scope of a secret; empty if there is no such token. */
    public Optional<Scope> scope(String secret) {
        return ring.find(secret).map(AccessKey::scope);
    }

    /** Returns the description of a secret's token; empty if there is no such token. */
    public Optional<AccessToken> find(String secret) {
        return ring.find(secret).map(Tokens::describe);
    }

    @Override
    public List<AccessToken> tokens() {
        return ring.all().stream().map(Tokens::describe).toList();
    }

    @Override
    public NewToken create(String name, Scope scope) {
        String clean = checkName(name);
        if (scope != Scope.CONTROL && scope != Scope.ADMIN) {
            throw new ConfigurationException("scope", "scope must be control or admin");
        }
        String secret = PREFIX + KeySecret.create();
        long now = clock.getAsLong();
        AccessKey key = new AccessKey(KeySecret.id(), KeySecret.digest(secret), scope, clean, "", now, now);
        ring.change(keys -> {
            if (keys.size() >= MAX_TOKENS) {
                throw new ConfigurationException(
                        "tokens",
                        "There are " + MAX_TOKENS + " tokens, which is the most; revoke one that is not used");
            }
            keys.put(key.digest(), key);
        });
        return new NewToken(describe(key), secret);
    }

    private static String checkName(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || clean.chars().anyMatch(Character::isISOControl)) {
            throw new ConfigurationException(
                    "name", "name must have 1 to " + LONGEST_NAME + " characters, such as Home Assistant");
        }
        return clean;
    }

    @Override
    public boolean revoke(String id) {
        Optional<AccessKey> found =
                ring.all().stream().filter(key -> key.id().equals(id)).findFirst();
        found.ifPresent(key -> ring.change(keys -> keys.remove(key.digest())));
        return found.isPresent();
    }

    /** Returns the problem of a document that cannot be read. */
    public List<HealthProblem> problems() {
        return ring
                .problem()
                .map(text -> new HealthProblem(
                        "state-unreadable",
                        "tokens",
                        text,
                        "It is kept as tokens-broken in the folder state; create new tokens, or restore a backup"))
                .stream()
                .toList();
    }

    private static AccessToken describe(AccessKey key) {
        return new AccessToken(key.id(), key.name(), key.scope(), Instant.ofEpochSecond(key.created()));
    }
}
