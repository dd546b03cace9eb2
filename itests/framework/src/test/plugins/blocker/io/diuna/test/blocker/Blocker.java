// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.blocker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;

/** Blocks whoever waits for it, in one of several ways: each test builds it with another constant. */
public final class Blocker implements BundleActivator {

    private static final String DEED = "nothing";

    /** The system property with which the test ends what lasts. */
    private static final String MERCY = "io.diuna.test.mercy.blocker";

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        switch (DEED) {
            case "service listener" -> context.addServiceListener(event -> hang());
            case "bundle listener" -> context.addBundleListener((SynchronousBundleListener) event -> {
                if (event.getBundle() != context.getBundle()) {
                    hang();
                }
            });
            case "framework listener" -> {
                context.addFrameworkListener(event -> hang());
                context.addBundleListener(event -> hang());
            }
            case "monitors" -> {
                Deque<Object> services = new ArrayDeque<>();
                for (ServiceReference<?> service : context.getAllServiceReferences(null, null)) {
                    services.add(service);
                    Object object = context.getService(service);
                    if (object != null) {
                        services.add(object);
                    }
                }
                new Thread(() -> hold(services), "blocker").start();
            }
            case "stop" -> {
                // it blocks later
            }
            default -> throw new AssertionError(DEED);
        }
    }

    @Override
    public void stop(BundleContext context) {
        if (DEED.equals("stop")) {
            hang();
        }
    }

    private static void hold(Deque<Object> all) {
        Object next = all.poll();
        if (next == null) {
            hang();
        } else {
            synchronized (next) {
                hold(all);
            }
        }
    }

    /** Not to be interrupted. */
    private static void hang() {
        while (System.getProperty(MERCY) == null) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            Thread.interrupted();
        }
    }
}
