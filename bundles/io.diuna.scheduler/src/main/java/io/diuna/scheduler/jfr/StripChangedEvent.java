// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A strip was added or removed, or its state has changed. */
@Name("io.diuna.StripChanged")
@Label("Strip changed")
@Category("Diuna")
@Description("A strip was added or removed, or its state has changed")
@StackTrace(false)
public final class StripChangedEvent extends Event {

    @Label("Strip")
    final String strip;

    @Label("State before")
    final @Nullable String before;

    @Label("State")
    final @Nullable String state;

    @Label("Reason")
    final @Nullable String reason;

    /**
     * @param before the state before; null if the strip was added
     * @param state the state now; null if the strip was removed
     * @param reason text for users; null if there is no fault
     */
    public StripChangedEvent(String strip, @Nullable String before, @Nullable String state, @Nullable String reason) {
        this.strip = strip;
        this.before = before;
        this.state = state;
        this.reason = reason;
    }
}
