// SPDX-License-Identifier: Apache-2.0
package io.diuna.access;

import io.diuna.platform.access.MachineNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hosts under which browsers reach this machine: {@code localhost}, IP addresses, configured names, and the names of the machine.
 * These are read again when an unknown host is asked for, at most once a second, so that a machine can be renamed. Any thread may
 * call.
 */
final class KnownHosts {

    private static final long REFRESH_NANOS = 1_000_000_000L;

    private final Set<String> configured = new HashSet<>();
    private final @Nullable Supplier<MachineNames> machine;
    private final LongSupplier nanos;
    private volatile Set<String> names = Set.of();
    private long nextRead;

    /**
     * @param configured further host names
     * @param machine reads the names of this machine; null to accept none of them
     * @param nanos monotonic clock in nanoseconds, such as {@link System#nanoTime}
     */
    KnownHosts(Collection<String> configured, @Nullable Supplier<MachineNames> machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        this.nextRead = nanos.getAsLong();
        this.configured.add("localhost");
        for (String name : configured) {
            if (!name.isBlank()) {
                this.configured.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Returns true if the host is known. */
    boolean contains(String host) {
        return configured.contains(host)
                || ClientAddress.isLiteral(host)
                || names.contains(host)
                || (refresh() && names.contains(host));
    }

    /** Returns true for a host name that is configured: for no address, and not for {@code localhost}. */
    boolean isNamed(String host) {
        return configured.contains(host) && !ClientAddress.isLiteral(host) && !ClientAddress.isLoopback(host);
    }

    private synchronized boolean refresh() {
        long now = nanos.getAsLong();
        if (machine == null || now - nextRead < 0) {
            return false;
        }
        nextRead = now + REFRESH_NANOS;
        names = machine.get().hosts();
        return true;
    }
}
