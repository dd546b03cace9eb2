// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.Stub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;

class BundleSnapshotTest {

    private final Bundle ours = Stub.of(Bundle.class, Map.of("getLocation", arguments -> "ours"));
    private final Bundle theirs = Stub.of(Bundle.class, Map.of("getLocation", arguments -> "theirs"));
    private final List<Bundle> installed = new ArrayList<>(List.of(ours));
    private final AtomicInteger readings = new AtomicInteger();
    private final BundleContext context = Stub.of(BundleContext.class, Map.of("getBundles", arguments -> {
        readings.incrementAndGet();
        return installed.toArray(Bundle[]::new);
    }));
    private final BundleSnapshot snapshot =
            new BundleSnapshot(context, bundle -> bundle.getLocation().equals("theirs"));

    @Test
    void readsTheFrameworkOnceUntilABundleChanges() {
        assertThat(snapshot.get()).containsExactly(ours);
        assertThat(snapshot.hasThirdParties()).isFalse();
        assertThat(snapshot.get()).hasSize(1);
        assertThat(readings).hasValue(1);

        installed.add(theirs);
        snapshot.bundleChanged(new BundleEvent(BundleEvent.INSTALLED, theirs));
        assertThat(snapshot.hasThirdParties()).isTrue();
        assertThat(snapshot.get()).containsExactly(ours, theirs);
        assertThat(readings).hasValue(2);

        installed.remove(theirs);
        snapshot.bundleChanged(new BundleEvent(BundleEvent.UNINSTALLED, theirs));
        assertThat(snapshot.hasThirdParties()).isFalse();
        assertThat(readings).hasValue(3);
    }
}
