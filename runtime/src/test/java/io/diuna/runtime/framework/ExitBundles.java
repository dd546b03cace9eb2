// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;

/** Activators that end the process, or hinder its end. */
public final class ExitBundles {

    private ExitBundles() {}

    /** Activator that does nothing when it stops. */
    public abstract static class Base implements BundleActivator {
        @Override
        public void stop(BundleContext context) {}

        /** Tells the test that the bundle has started. */
        static void mark(BundleContext context) throws IOException {
            Files.createFile(Path.of(context.getProperty("diuna.data"))
                    .resolve("started-" + context.getBundle().getSymbolicName()));
        }
    }

    /** Ends the process while it starts, as if all were well. */
    public static final class ExitZero extends Base {
        @Override
        public void start(BundleContext context) {
            System.exit(0);
        }
    }

    /** Ends the process from a thread of its own. */
    public static final class ExitFromThread extends Base {
        @Override
        public void start(BundleContext context) {
            new Thread("plugin-own") {
                @Override
                public void run() {
                    ExitBundles.exit();
                }
            }.start();
        }
    }

    private static void exit() {
        Runtime.getRuntime().exit(3);
    }

    /** Stops the framework. */
    public static final class StopFramework extends Base {
        @Override
        public void start(BundleContext context) throws BundleException {
            context.getBundle(0).stop();
        }
    }

    /** Restarts the framework. */
    public static final class UpdateFramework extends Base {
        @Override
        public void start(BundleContext context) throws BundleException {
            context.getBundle(0).update();
        }
    }

    /** Stops the framework as the console does. */
    public static class AnnouncedStop extends Base {
        @Override
        public void start(BundleContext context) throws BundleException, InvalidSyntaxException {
            context.getServiceReferences(Runnable.class, "(diuna.operation=announce-stop)")
                    .forEach(reference -> context.getService(reference).run());
            context.getBundle(0).stop();
        }
    }

    /** Stops the framework as the console does, and never stops itself. */
    public static final class HangingAnnouncedStop extends AnnouncedStop {
        @Override
        public void stop(BundleContext context) {
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** Holds monitors for ever, in a thread of its own. */
    private abstract static class Holder extends Base {
        @Override
        public void start(BundleContext context) throws IOException {
            Deque<Object> monitors = new ArrayDeque<>(monitors());
            new Thread("plugin-own") {
                @Override
                public void run() {
                    hold(monitors);
                }
            }.start();
            while (!held) {
                Thread.onSpinWait();
            }
            mark(context);
        }

        private volatile boolean held;

        abstract Collection<Object> monitors();

        private void hold(Deque<Object> monitors) {
            Object next = monitors.poll();
            if (next != null) {
                synchronized (next) {
                    hold(monitors);
                }
                return;
            }
            held = true;
            while (true) {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    // hold on
                }
            }
        }
    }

    /** Holds the monitors of all thread groups. */
    public static final class ThreadGroupHolder extends Holder {
        @Override
        Collection<Object> monitors() {
            return groups();
        }
    }

    private static Collection<Object> groups() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        ThreadGroup[] all = new ThreadGroup[100];
        int count = root.enumerate(all);
        List<Object> monitors = new ArrayList<>(Arrays.asList(all).subList(0, count));
        monitors.add(root);
        return monitors;
    }

    /** Holds the monitor of the class {@link Thread}. */
    public static final class ThreadClassHolder extends Holder {
        @Override
        Collection<Object> monitors() {
            return List.of(Thread.class);
        }
    }

    /** Holds all monitors of the JDK that a plugin finds without effort. */
    public static final class EveryMonitorHolder extends Holder {
        @Override
        Collection<Object> monitors() {
            List<Object> monitors = new ArrayList<>(groups());
            monitors.addAll(Thread.getAllStackTraces().keySet());
            monitors.remove(Thread.currentThread());
            monitors.addAll(List.of(
                    Runtime.getRuntime(),
                    Runtime.class,
                    System.class,
                    System.out,
                    System.err,
                    System.getProperties(),
                    Class.class,
                    ClassLoader.getSystemClassLoader(),
                    String.class));
            try {
                monitors.add(Class.forName("java.lang.Shutdown"));
                monitors.add(Class.forName("java.lang.ApplicationShutdownHooks"));
                monitors.add(Class.forName("sun.misc.Signal"));
                monitors.add(Class.forName("jdk.internal.misc.Signal"));
                monitors.add(Class.forName("java.lang.Terminator"));
            } catch (ClassNotFoundException e) {
                // another Java
            }
            monitors.add(Thread.class); // last: new threads need it
            return monitors;
        }
    }
}
