// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** An animation or a plugin was disabled after repeated errors, a hang or too much allocation, until it is updated or re-enabled. */
@Name("io.diuna.Quarantine")
@Label("Animation or plugin disabled")
@Category("Diuna")
@Description(
        "An animation or a plugin was disabled after repeated errors, a hang or too much allocation, until it is updated or re-enabled")
@StackTrace(false)
public final class QuarantineEvent extends Event {

    @Label("Plugin")
    final String plugin;

    @Label("Version")
    final String version;

    /** Empty for a whole plugin. */
    @Label("Animation")
    final String animation;

    @Label("Reason")
    final String reason;

    public QuarantineEvent(String plugin, String version, String animation, String reason) {
        this.plugin = plugin;
        this.version = version;
        this.animation = animation;
        this.reason = reason;
    }
}
