// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.Stub;
import io.diuna.scheduler.base.VirtualClock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;

class BundleStartTest {

    private final VirtualClock clock = new VirtualClock(1);
    private int state = Bundle.RESOLVED;
    private boolean toStart = true;
    private boolean gone;

    private boolean scanned = true;

    private final BundleStart start = new BundleStart(context(), clock, () -> scanned);

    @Test
    void isUnderWayUntilTheBundleRuns() {
        assertThat(start.isUnderWay()).isTrue();
        state = Bundle.STARTING; // lazy activation
        assertThat(start.isUnderWay()).isFalse();
        state = Bundle.ACTIVE;
        assertThat(start.isUnderWay()).isFalse();
    }

    @Test
    void isUnderWayUntilTheFilesOfTheFolderAreInstalled() {
        state = Bundle.ACTIVE;
        scanned = false;
        assertThat(start.isUnderWay()).isTrue();
        scanned = true;
        assertThat(start.isUnderWay()).isFalse();
    }

    @Test
    void aBundleThatIsNotToStartIsNotAwaited() {
        toStart = false;
        assertThat(start.isUnderWay()).isFalse();
    }

    @Test
    void aBundleThatCannotStartIsNotAwaitedForEver() {
        clock.pass(TimeUnit.SECONDS.toNanos(16));
        assertThat(start.isUnderWay()).isFalse();
    }

    @Test
    void isUnderWayWhileTheEngineStops() {
        gone = true;
        assertThat(start.isUnderWay()).isTrue();
    }

    private BundleContext context() {
        BundleStartLevel level = Stub.of(BundleStartLevel.class, Map.of("isPersistentlyStarted", arguments -> toStart));
        Bundle bundle = Stub.of(Bundle.class, Map.of("getState", arguments -> state, "adapt", arguments -> level));
        return Stub.of(BundleContext.class, Map.of("getBundles", arguments -> {
            if (gone) {
                throw new IllegalStateException("Invalid BundleContext");
            }
            return new Bundle[] {bundle};
        }));
    }
}
