// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.Set;

/** Actions on a plugin that exceeds its limits. Called on the thread of the accounts; must not wait for a plugin. */
public interface PluginActions {

    /** Gives threads a lower priority of the operating system. */
    void demote(Set<Long> threads);

    /**
     * Disables a plugin: stops it, interrupts its threads, and keeps it from starting again until it is updated or
     * re-enabled. Does nothing for a plugin that is disabled, or belongs to the distribution.
     *
     * @param plugin the symbolic name
     * @param reason user-facing text
     * @param threads ids of its own threads
     */
    void disable(String plugin, String reason, Set<Long> threads);
}
