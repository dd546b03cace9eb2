// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Regression: whoever was told of a service waited for a thread that logged, which waited for the lock of the configuration. */
class ContextServicesTest {

    private static final int LIMIT_SECONDS = 20;

    private final LoggerContext logback = new LoggerContext();
    private final List<String> steps = new CopyOnWriteArrayList<>();

    /** Opened when Logback is configured, until which whoever is told of a service waits. */
    private final CountDownLatch configured = new CountDownLatch(1);

    private final CountDownLatch done = new CountDownLatch(4);

    private Object step(String name) {
        try {
            assertThat(configured.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        steps.add(name);
        done.countDown();
        return name;
    }

    private <T> T stub(Class<T> type, Runnable call) {
        return type.cast(Proxy.newProxyInstance(
                Objects.requireNonNull(type.getClassLoader()), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    call.run();
                    return method.getName().equals("registerService")
                            ? stub(ServiceRegistration.class, () -> step("unregister"))
                            : null;
                }));
    }

    @Test
    void servicesComeAndGoInTheirOrderAndNobodyWaitsForIt() throws InterruptedException {
        logback.putObject(
                "org.ops4j.pax.logging.logback.bundlecontext", stub(BundleContext.class, () -> step("register")));
        ContextServices before = new ContextServices();
        before.register(logback, LongSupplier.class, () -> 1, Map.of());
        before.unregister(logback);
        ContextServices after = new ContextServices();
        after.register(logback, LongSupplier.class, () -> 2, Map.of());
        after.unregister(logback);
        assertThat(steps).isEmpty();
        configured.countDown();
        assertThat(done.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(steps).containsExactly("register", "unregister", "register", "unregister");
        logback.stop();
    }
}
