// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A plugin was disabled after repeated errors, until it is updated or re-enabled. */
@Name("io.diuna.Quarantine")
@Label("Plugin disabled")
@Category("Diuna")
@Description("A plugin was disabled after repeated errors, until it is updated or re-enabled")
@StackTrace(false)
public final class QuarantineEvent extends Event {

    @Label("Plugin")
    final String plugin;

    @Label("Version")
    final String version;

    @Label("Reason")
    final String reason;

    public QuarantineEvent(String plugin, String version, String reason) {
        this.plugin = plugin;
        this.version = version;
        this.reason = reason;
    }
}
