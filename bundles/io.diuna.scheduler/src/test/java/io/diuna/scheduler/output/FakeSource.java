// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.PhysicalStrip;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Source that records its instances. */
class FakeSource implements StripSource {

    private static final AtomicLong SERVICES = new AtomicLong();

    private final long serviceId = SERVICES.incrementAndGet();
    final AtomicInteger asked = new AtomicInteger();
    final List<FakeStrip> given = new CopyOnWriteArrayList<>();
    final List<PhysicalStrip> released = new CopyOnWriteArrayList<>();
    private final Supplier<FakeStrip> maker;

    FakeSource(Supplier<FakeStrip> maker) {
        this.maker = maker;
    }

    FakeStrip newest() {
        return given.get(given.size() - 1);
    }

    @Override
    public long serviceId() {
        return serviceId;
    }

    @Override
    public PhysicalStrip get() {
        try {
            FakeStrip strip = maker.get();
            given.add(strip);
            return strip;
        } finally {
            asked.incrementAndGet(); // last: a test that waits for the counter finds the instance
        }
    }

    @Override
    public void release(PhysicalStrip strip) {
        released.add(strip);
    }
}
