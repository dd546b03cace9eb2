// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Fake Configuration Admin in memory. */
public final class FakeConfigurations {

    public final Map<String, Dictionary<String, Object>> written = new TreeMap<>();
    public boolean full;
    /** PIDs that are listed but deleted before they are read. */
    public final Set<String> gone = new HashSet<>();
    /** Number of updates that fail because the configuration was deleted. */
    public int failingUpdates;

    public ConfigurationAdmin admin() {
        return proxy(ConfigurationAdmin.class, (self, method, arguments) -> switch (method.getName()) {
            case "listConfigurations" ->
                written.keySet().stream()
                        .filter(pid -> matches((String) arguments[0], pid))
                        .map(this::configuration)
                        .toArray(Configuration[]::new);
            case "getConfiguration" -> configuration((String) arguments[0]);
            case "getFactoryConfiguration" -> configuration(arguments[0] + "~" + arguments[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Evaluates filters for one PID; other filters match everything. */
    private static boolean matches(@Nullable String filter, String pid) {
        return filter == null || !filter.startsWith("(service.pid=") || filter.equals("(service.pid=" + pid + ")");
    }

    private Configuration configuration(String pid) {
        return proxy(Configuration.class, (self, method, arguments) -> {
            if (gone.contains(pid)) {
                throw new IllegalStateException("Configuration " + pid + " deleted");
            }
            return call(pid, method, arguments);
        });
    }

    private @Nullable Object call(String pid, Method method, Object[] arguments) throws IOException {
        return switch (method.getName()) {
            case "getPid" -> pid;
            case "getFactoryPid" -> pid.replaceFirst("~.*|\\.[^.]*-.*", "");
            case "getProperties" -> written.get(pid);
            case "getChangeCount" -> 0L;
            case "delete" -> written.remove(pid);
            case "update", "updateIfDifferent" -> update(pid, arguments[0], method.getName());
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object update(String pid, Object properties, String method) throws IOException {
        if (full && !pid.startsWith("old")) {
            throw new IOException("No space left on device");
        }
        if (failingUpdates > 0) {
            failingUpdates--;
            throw new IllegalStateException("Configuration " + pid + " deleted");
        }
        Dictionary<String, Object> before = written.put(pid, (Dictionary<String, Object>) properties);
        return method.equals("update") ? null : (Object) !properties.equals(before);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
