// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.chaos;

import io.diuna.api.animation.Animation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.SynchronousBundleListener;

/** Misdeeds of the plugin. */
final class Misdeeds {

    private static final String DEED = "nothing";

    /** Memory that a renderer forgets to free: 10 MB a second. */
    private static final List<byte[]> KEPT = new ArrayList<>();

    private static volatile Object garbage;

    private Misdeeds() {}

    /** Returns false for a plugin that behaves. */
    static boolean isAny() {
        return !DEED.equals("nothing");
    }

    /** Does its one misdeed. */
    static void commit(BundleContext context) {
        switch (DEED) {
            case "nothing",
                    "throw",
                    "slow",
                    "allocate",
                    "keep",
                    "throw error",
                    "overflow the stack",
                    "sleep and throw",
                    "hang at the end" -> {}
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(3);
            case "stop framework" -> stop(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION));
            case "hang" -> hang();
            case "wait for ever" -> waitForEver();
            case "spin" -> spin();
            case "own threads spin" -> threads(4, Misdeeds::spin);
            case "leak" -> threads(1, Misdeeds::leak);
            case "hold monitors" -> threads(1, Misdeeds::holdMonitors);
            case "interrupt all" -> Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
            case "set class loader" -> Thread.getAllStackTraces().keySet().forEach(Misdeeds::setClassLoader);
            case "stop bundles" -> others(context).forEach(Misdeeds::stop);
            case "uninstall bundles" -> others(context).forEach(Misdeeds::uninstall);
            case "block service events" -> context.addServiceListener((ServiceListener) event -> hang());
            case "block bundle events" -> context.addBundleListener((SynchronousBundleListener) event -> hang());
            case "fake services" -> fakeServices(context);
            default -> throw new AssertionError(DEED);
        }
    }

    /** Does what is done in each frame. */
    static void inFrame(boolean now) {
        if (!now) {
            return;
        }
        switch (DEED) {
            case "throw" -> throw new IllegalStateException("chaos");
            case "slow" -> sleep(40);
            case "allocate" -> garbage = new byte[8 << 20];
            case "keep" -> KEPT.add(new byte[160 << 10]);
            case "throw error" -> throw new NoClassDefFoundError("chaos");
            case "overflow the stack" -> deeper(0);
            case "sleep and throw" -> {
                sleep(100);
                throw new IllegalStateException("chaos");
            }
            default -> {}
        }
    }

    /** Does what is done when the plugin is stopped. */
    static void atEnd() {
        if (DEED.equals("hang at the end")) {
            hang();
        }
    }

    private static void setClassLoader(Thread thread) {
        try {
            thread.setContextClassLoader(Misdeeds.class.getClassLoader());
        } catch (SecurityException e) {
            garbage = e; // a thread of the JDK
        }
    }

    private static void threads(int count, Runnable work) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(work, "chaos-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void hang() {
        while (true) {
            sleep(1_000);
        }
    }

    private static void waitForEver() {
        Object monitor = new Object();
        synchronized (monitor) {
            while (true) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    garbage = e; // goes on
                }
            }
        }
    }

    private static int deeper(int level) {
        return deeper(level + 1) + 1;
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void leak() {
        List<byte[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new byte[1 << 20]);
            garbage = kept;
            sleep(100);
        }
    }

    private static void holdMonitors() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        synchronized (group) {
            synchronized (Thread.class) {
                hang();
            }
        }
    }

    /** Returns all other bundles, as a bundle of the platform sees them. */
    private static List<Bundle> others(BundleContext context) {
        return Arrays.stream(FrameworkUtil.getBundle(Animation.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0 && bundle != context.getBundle())
                .toList();
    }

    private static void stop(Bundle bundle) {
        try {
            bundle.stop();
        } catch (BundleException | RuntimeException e) {
            garbage = e;
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | RuntimeException e) {
            garbage = e;
        }
    }

    private static void fakeServices(BundleContext context) {
        Hashtable<String, Object> first = new Hashtable<>();
        first.put("service.ranking", Integer.MAX_VALUE);
        context.registerService(java.util.function.LongSupplier.class, () -> 0L, first);
        context.registerService(Runnable.class, () -> {}, first);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            garbage = e; // goes on: it is not to be interrupted
        }
    }
}
