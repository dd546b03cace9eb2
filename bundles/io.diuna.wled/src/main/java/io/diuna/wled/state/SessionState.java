// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What WLED keeps for its clients and Diuna does not: the time of transitions, and which segments are selected. It is forgotten at
 * a restart. Thread-safe.
 */
public final class SessionState {

    /** Greatest transition, in tenths of a second: Diuna's own limit of 10 minutes. */
    static final int MAX_TRANSITION = 6_000;

    private final Set<String> unselected = ConcurrentHashMap.newKeySet();
    private volatile int transition = 4;

    /** Returns the time of transitions in tenths of a second. */
    int transition() {
        return transition;
    }

    void setTransition(int tenths) {
        transition = tenths;
    }

    /** Returns true if a zone is changed by commands that name no segment. */
    boolean isSelected(String zone) {
        return !unselected.contains(zone);
    }

    void select(String zone, boolean selected) {
        if (selected) {
            unselected.remove(zone);
        } else {
            unselected.add(zone);
        }
    }
}
