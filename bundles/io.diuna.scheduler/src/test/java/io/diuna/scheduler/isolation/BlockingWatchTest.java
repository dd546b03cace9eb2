// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.isolation.BlockingCallFinderTest.Platform;
import io.diuna.scheduler.isolation.BlockingCallFinderTest.Plugin;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

class BlockingWatchTest {

    private static final long SECOND = 1_000_000_000L;

    private final FakeBundles bundles = new FakeBundles();
    private final VirtualClock clock = new VirtualClock(0);
    private final CountDownLatch free = new CountDownLatch(1);
    private final ServiceDispatches dispatches = new ServiceDispatches(clock::nanos);
    private final BlockingPlugins plugins = new BlockingPlugins(bundles.policy, new Quarantine(), (bundle, kept) -> {});
    private final BlockingWatch watch = new BlockingWatch(
            clock::nanos,
            () -> true,
            dispatches,
            new ListenerProbe(FakeBundles.context(bundles.control), new ThreadRegistry().open("test"), bundles.policy),
            new BlockingCallFinder(this::owners, Dispatcher.class.getName()),
            plugins);

    private int names;

    private List<Bundle> owners(String name) {
        names++;
        return name.startsWith(Plugin.class.getName()) ? List.of(bundles.plugin) : List.of();
    }

    @AfterEach
    void end() {
        free.countDown();
    }

    @Test
    void aListenerThatDoesNotReturnIsFoundAfterASecond() {
        Thread thread = deliver(() -> Dispatcher.call(new Plugin(free)));
        clock.pass(SECOND - 1);
        watch.check();
        assertThat(plugins.problems()).isEmpty();

        clock.pass(1);
        watch.check();
        assertThat(found())
                .singleElement()
                .asString()
                .contains("Plugin 'org.snake' hangs", "thread '" + thread.getName() + "'", "Plugin.hang(");
    }

    /** It has the name and the classes of the one that hangs. */
    @Test
    void aNewVersionIsNotToBlameForTheOldOne() {
        deliver(() -> Dispatcher.call(new Plugin(free)));
        bundles.modified.set(FakeBundles.MODIFIED + 1);
        clock.pass(20 * SECOND);
        watch.check();
        assertThat(plugins.problems()).isEmpty();
        assertThat(dispatches.olderThan(0)).isEmpty();
    }

    @Test
    void aDeliveryThatHasEndedIsForgotten() {
        Thread thread = deliver(() -> Plugin.hang(free)); // busy, but with no delivery
        clock.pass(5 * SECOND);
        watch.check();
        assertThat(thread.isAlive()).isTrue();
        assertThat(plugins.problems()).isEmpty();
        assertThat(dispatches.olderThan(0)).isEmpty();
    }

    /** A component of a plugin may be activated in a delivery, and be slow. */
    @Test
    void whatAListenerOfThePlatformCallsMayLastLonger() {
        deliver(() -> Dispatcher.call(() -> PlatformListener.activate(free)));
        clock.pass(9 * SECOND);
        watch.check();
        assertThat(plugins.problems()).isEmpty();

        clock.pass(SECOND);
        watch.check();
        assertThat(found()).hasSize(1);
    }

    @Test
    void aThreadThatHoldsALockForWhichThePlatformWaitsIsFound() {
        Object lock = new Object();
        start(() -> Plugin.hold(lock, free), Thread.State.WAITING);
        start(() -> Platform.enter(lock), Thread.State.BLOCKED);
        checkEachSecond(1);
        assertThat(plugins.problems()).isEmpty();
        checkEachSecond(1);
        assertThat(found()).singleElement().asString().contains("has held a lock");
    }

    @Test
    void aListenerThatKeepsTheEventThreadIsFound() {
        watch.setEventThread(start(() -> Plugin.hang(free), Thread.State.WAITING));
        checkEachSecond(2);
        assertThat(plugins.problems()).isEmpty();
        checkEachSecond(1);
        assertThat(found()).singleElement().asString().contains("event thread");
    }

    @Test
    void anEventThreadThatIsElsewhereIsFine() {
        watch.setEventThread(start(() -> Platform.await(free), Thread.State.WAITING));
        checkEachSecond(10);
        assertThat(plugins.problems()).isEmpty();
    }

    /** Each stack can stop the whole process for a moment. */
    @Test
    void theStackOfAnEventThreadThatRestsIsReadOnce() {
        watch.setEventThread(start(() -> Platform.await(free), Thread.State.WAITING));
        checkEachSecond(1);
        int asked = names;
        assertThat(asked).isPositive();
        checkEachSecond(10);
        assertThat(names).isEqualTo(asked);
    }

    /** Dispatcher of a framework. */
    private static final class Dispatcher {
        static void call(Runnable listener) {
            listener.run();
        }
    }

    /** Listener of the platform that calls a plugin. */
    private static final class PlatformListener {
        static void activate(CountDownLatch free) {
            Plugin.hang(free);
        }
    }

    private void checkEachSecond(int times) {
        for (int i = 0; i < times; i++) {
            clock.pass(SECOND);
            watch.check();
        }
    }

    private List<String> found() {
        return plugins.problems().stream().map(HealthProblem::message).toList();
    }

    /** Starts a thread that delivers a service event to the plugin, and then works. */
    private Thread deliver(Runnable work) {
        Map<BundleContext, Collection<ListenerInfo>> listeners = new HashMap<>();
        listeners.put(FakeBundles.context(bundles.plugin), new ArrayList<>());
        ServiceEvent event =
                new ServiceEvent(ServiceEvent.REGISTERED, FakeBundles.service(bundles.other, "java.lang.Runnable"));
        return start(
                () -> {
                    new ServiceIsolation(bundles.policy, dispatches).event(event, listeners);
                    work.run();
                },
                Thread.State.WAITING);
    }

    private static Thread start(Runnable work, Thread.State state) {
        Thread thread = new Thread(work, "test-" + state);
        thread.setDaemon(true);
        thread.start();
        Await.until("it is " + state, () -> thread.getState() == state);
        return thread;
    }
}
