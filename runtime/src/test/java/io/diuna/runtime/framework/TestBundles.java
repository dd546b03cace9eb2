// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Bundles with activators for tests. */
public final class TestBundles {

    /** Activator that sets a system property when it stops. */
    public static final class Quiet implements BundleActivator {
        @Override
        public void start(BundleContext context) {}

        @Override
        public void stop(BundleContext context) {
            System.setProperty("stopped." + context.getBundle().getSymbolicName(), "true");
        }
    }

    /** Activator whose stop never returns. */
    public static final class Hanging implements BundleActivator {
        @Override
        public void start(BundleContext context) {}

        @Override
        public void stop(BundleContext context) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Activator whose start never returns. */
    public static final class HangingStart implements BundleActivator {
        @Override
        public void start(BundleContext context) throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }

        @Override
        public void stop(BundleContext context) {}
    }

    /** Activator whose stop takes longer than the ones after it wait for. */
    public static final class Slow implements BundleActivator {
        @Override
        public void start(BundleContext context) {}

        @Override
        public void stop(BundleContext context) throws InterruptedException {
            Thread.sleep(1_500);
        }
    }

    /** Activator that writes a file for each start and stop. */
    public static final class Marking implements BundleActivator {
        @Override
        public void start(BundleContext context) throws IOException {
            mark(context, "started");
        }

        @Override
        public void stop(BundleContext context) throws IOException {
            mark(context, "stopped");
        }

        private static void mark(BundleContext context, String event) throws IOException {
            Path folder = Path.of(context.getProperty("diuna.data"));
            Files.createFile(folder.resolve(event + "-" + context.getBundle().getSymbolicName()));
        }
    }

    /** Activator that interrupts all other threads of the process, again and again for a second. */
    public static final class Interrupting implements BundleActivator {
        @Override
        public void start(BundleContext context) throws IOException {
            long end = System.nanoTime() + 1_000_000_000L;
            while (System.nanoTime() < end) {
                for (Thread thread : Thread.getAllStackTraces().keySet()) {
                    if (thread != Thread.currentThread()) {
                        thread.interrupt();
                    }
                }
            }
            Path folder = Path.of(context.getProperty("diuna.data"));
            Files.createFile(folder.resolve("started-" + context.getBundle().getSymbolicName()));
        }

        @Override
        public void stop(BundleContext context) {}
    }

    private TestBundles() {}

    public static Path write(
            Path jar, String name, String version, @Nullable Class<? extends BundleActivator> activator) {
        return write(jar, name, version, activator, Map.of());
    }

    static Path write(
            Path jar,
            String name,
            String version,
            @Nullable Class<? extends BundleActivator> activator,
            Map<String, String> headers) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", version);
        attributes.putValue("Import-Package", "org.osgi.framework");
        headers.forEach(attributes::putValue);
        if (activator != null) {
            attributes.putValue("Bundle-Activator", activator.getName());
        }
        try {
            Files.createDirectories(jar.getParent());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                if (activator != null) {
                    for (Class<?> type : activator.getNestMembers()) {
                        add(out, type);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(entry));
        try (InputStream code = code(type, entry)) {
            code.transferTo(out);
        }
    }

    private static InputStream code(Class<?> type, String entry) throws IOException {
        InputStream code = type.getClassLoader().getResourceAsStream(entry);
        if (code == null) {
            throw new IOException(entry + " is missing");
        }
        return code;
    }
}
