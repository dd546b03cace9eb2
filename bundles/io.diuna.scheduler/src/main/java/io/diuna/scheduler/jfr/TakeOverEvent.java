// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** An animation started on a zone, or a new version of its plugin took over. */
@Name("io.diuna.TakeOver")
@Label("Animation started")
@Category("Diuna")
@Description("An animation started on a zone, or a new version of its plugin took over")
@StackTrace(false)
public final class TakeOverEvent extends Event {

    @Label("Zone")
    final String zone;

    @Label("Animation")
    final String animation;

    @Label("Plugin")
    final String plugin;

    @Label("Version")
    final String version;

    public TakeOverEvent(String zone, String animation, String plugin, String version) {
        this.zone = zone;
        this.animation = animation;
        this.plugin = plugin;
        this.version = version;
    }
}
