// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.realtime.FrameThreads;

/** Factory of strip hosts for tests. */
public final class StripHosts {

    private StripHosts() {}

    /** A host with a driver and a bus of its own, at 60 fps and without jitter. */
    public static StripHost create(TaskScope tasks, String id, StripSource source, Clock clock, Runnable onFormat) {
        StripHost host = new StripHost(
                new BusRegistry(tasks, new FrameThreads(), clock), id, () -> 16_666_667, () -> 0, onFormat, () -> {});
        host.offer(source);
        return host;
    }
}
