// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Handler of the signals that ask for the end: TERM, INT, HUP. Java's own handlers call {@link System#exit}, which would look
 * like a call by a plugin. Uses {@code sun.misc.Signal} of the module {@code jdk.unsupported} by reflection, since compilers
 * warn of it.
 */
public final class StopSignals {

    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    private StopSignals() {}

    /** Installs the handler. A signal that this process ignores or that Java was told to leave alone stays as it is. */
    public static void handle(Runnable stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method install = signal.getMethod("handle", signal, handler);
            Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, handler(stop));
            for (String name : NAMES) {
                install(install, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException e) {
            System.err.println("diuna: this Java lets no signal be handled; Ctrl-C ends with exit code 70: " + e);
        }
    }

    private static void install(Method install, Object signal, Object handler) {
        try {
            install.invoke(null, signal, handler);
        } catch (ReflectiveOperationException e) {
            // IllegalArgumentException inside: in use by Java (-Xrs), which keeps its own behaviour
        }
    }

    private static InvocationHandler handler(Runnable stop) {
        return (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
                stop.run();
                return null;
            }
            return switch (method.getName()) { // what sun.misc.Signal keeps its handlers by
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "diuna-stop-signals";
            };
        };
    }
}
