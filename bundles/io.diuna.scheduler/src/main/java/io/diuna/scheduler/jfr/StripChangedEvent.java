// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A strip came, went, or does better or worse than before. */
@Name("io.diuna.StripChanged")
@Label("Strip changed")
@Category("Diuna")
@Description("A strip came, went, or does better or worse than before")
@StackTrace(false)
public final class StripChangedEvent extends Event {

    @Label("Strip")
    final String strip;

    @Label("Before")
    final @Nullable String before;

    @Label("State")
    final @Nullable String state;

    @Label("Reason")
    final @Nullable String reason;

    /**
     * @param before how it did; null when it was not there
     * @param state how it does; null when it is gone
     * @param reason what is wrong, in words for people, or null
     */
    public StripChangedEvent(String strip, @Nullable String before, @Nullable String state, @Nullable String reason) {
        this.strip = strip;
        this.before = before;
        this.state = state;
        this.reason = reason;
    }
}
