// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Fake frame monitor with strips that tests set. */
public final class FakeMonitor implements FrameMonitor {

    public final Map<String, StripStatus> strips = new ConcurrentSkipListMap<>();

    public FrameStatus status =
            new FrameStatus(0, 60, 0, 0, new FrameStatus.Percentiles(0, 0, 0, 0), new FrameStatus.LastMinute(60, 0, 0));

    public FakeMonitor(String... ids) {
        for (String id : ids) {
            put(id, 50);
        }
    }

    void put(String id, int length) {
        strips.put(id, new StripStatus(id, null, length, StripStatus.State.OK, null, 1, 0, 0, 0, 0));
    }

    @Override
    public FrameStatus status() {
        return status;
    }

    @Override
    public List<StripStatus> strips() {
        return List.copyOf(strips.values());
    }

    @Override
    public long picture(String strip, int[] pixels) {
        return -1;
    }

    @Override
    public Metrics metrics() {
        return new Metrics(List.of(), List.of());
    }
}
