// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;

/**
 * Services of the launcher for bundles that do what an operator wants. They have no type of ours, since the launcher's classes are
 * out of reach of bundles, but the property {@code diuna.operation}.
 */
public final class OperatorServices {

    private OperatorServices() {}

    /** Registers {@code announce-stop} and {@code restart}; the framework is initialised. */
    public static void register(Framework framework, StopAnnouncement announcement, PrintStream err) {
        register(framework.getBundleContext(), "announce-stop", announcement);
        register(framework.getBundleContext(), "restart", new FrameworkRestart(framework, announcement, err));
    }

    /** Registers {@code terminal}, which takes lines for the terminal; the framework is initialised. */
    public static void registerTerminal(Framework framework, Consumer<String> lines) {
        framework
                .getBundleContext()
                .registerService(
                        Consumer.class, lines, FrameworkUtil.asDictionary(Map.of("diuna.operation", "terminal")));
    }

    private static void register(BundleContext context, String operation, Runnable service) {
        context.registerService(
                Runnable.class, service, FrameworkUtil.asDictionary(Map.of("diuna.operation", operation)));
    }
}
