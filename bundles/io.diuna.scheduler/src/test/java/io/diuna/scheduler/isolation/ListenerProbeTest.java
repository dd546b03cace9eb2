// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.Stub;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

class ListenerProbeTest {

    private final FakeBundles bundles = new FakeBundles();
    private final TaskScope tasks = new ThreadRegistry().open("test");
    private final AtomicInteger registered = new AtomicInteger();
    private final AtomicInteger unregistered = new AtomicInteger();
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile boolean blocked;
    private volatile @Nullable Thread thread;

    private final ListenerProbe probe = new ListenerProbe(
            Stub.of(BundleContext.class, Map.of("registerService", arguments -> register())), tasks, bundles.policy);

    private final ListenerInfo listener = listener(bundles.plugin, null);

    @AfterEach
    void close() {
        free.countDown();
        tasks.close();
    }

    @Test
    void worksOnlyWhileAThirdPartyListensToAllServices() {
        probe.added(List.of(listener(bundles.control, null), listener(bundles.plugin, "(objectClass=x)")));
        probe.check();
        assertThat(registered).hasValue(0);

        probe.added(List.of(listener));
        check();
        assertThat(registered).hasValue(1);
        check();
        assertThat(registered).hasValue(2);
        assertThat(unregistered).hasValue(2);

        probe.removed(List.of(listener));
        probe.check();
        assertThat(registered).hasValue(2);
    }

    @Test
    void doesNotProbeAMutedListener() {
        probe.added(List.of(listener));
        bundles.policy.mute(bundles.plugin);
        probe.check();
        assertThat(registered).hasValue(0);
    }

    @Test
    void oneProbeRunsUntilItIsAbandoned() {
        blocked = true;
        probe.added(List.of(listener));
        probe.check();
        Await.until("it is blocked", () -> registered.get() == 1);
        probe.check();
        assertThat(registered).hasValue(1);

        probe.abandon(Thread.currentThread(), "not the probe's thread");
        probe.check();
        assertThat(registered).hasValue(1);

        Thread stuck = thread;
        assertThat(stuck).isNotNull();
        probe.abandon(stuck, "Plugin 'org.snake' hangs");
        probe.check();
        Await.until("the next runs", () -> registered.get() == 2);
    }

    private void check() {
        int before = unregistered.get();
        probe.check();
        Await.until("it has ended", () -> {
            Thread last = thread;
            return unregistered.get() == before + 1 && last != null && !last.isAlive();
        });
    }

    private ServiceRegistration<?> register() throws InterruptedException {
        thread = Thread.currentThread();
        registered.incrementAndGet();
        if (blocked) {
            free.await();
        }
        return Stub.of(ServiceRegistration.class, Map.of("unregister", arguments -> end()));
    }

    private @Nullable Object end() {
        unregistered.incrementAndGet();
        return null;
    }

    private static ListenerInfo listener(Bundle bundle, @Nullable String filter) {
        Map<String, Stub.Answer> answers = new HashMap<>();
        answers.put("getBundleContext", arguments -> FakeBundles.context(bundle));
        answers.put("getFilter", arguments -> filter);
        answers.put("isRemoved", arguments -> false);
        return Stub.of(ListenerInfo.class, answers);
    }
}
