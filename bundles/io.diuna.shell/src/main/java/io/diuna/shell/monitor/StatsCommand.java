// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.monitor;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.CommandInfo;
import io.diuna.shell.command.TextTable;
import io.diuna.shell.command.Words;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code stats}: prints frame statistics. */
@Component(service = AdminCommand.class)
@CommandInfo(function = "stats", summary = "Prints frame rate, dropped frames and lateness, and the counters of strips")
public final class StatsCommand implements AdminCommand {

    private final FrameMonitor monitor;

    @Activate
    public StatsCommand(@Reference FrameMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public String run(List<String> words) {
        Words.none(words);
        FrameStatus status = monitor.status();
        FrameStatus.LastMinute last = status.lastMinute();
        FrameStatus.Percentiles late = status.lateMicros();
        TextTable frames = new TextTable()
                .row("frame", status.number())
                .row("fps", status.fps())
                .row("missed", status.missed() + " (" + last.missed() + " in the last minute)")
                .row("skipped", status.skipped() + " (" + last.skipped() + " in the last minute)")
                .row(
                        "late",
                        "p50 " + late.p50() + " us, p99 " + late.p99() + " us, p99.9 " + late.p999() + " us, max "
                                + late.max() + " us");
        TextTable strips = new TextTable("STRIP", "STATE", "PIXELS", "SHOWN", "UNCHANGED", "DROPPED", "RESTARTS");
        for (StripStatus strip : monitor.strips()) {
            strips.row(
                    strip.id(),
                    strip.state(),
                    strip.length(),
                    strip.shown(),
                    strip.unchanged(),
                    strip.dropped(),
                    strip.restarts());
        }
        return frames + "\n" + strips;
    }
}
