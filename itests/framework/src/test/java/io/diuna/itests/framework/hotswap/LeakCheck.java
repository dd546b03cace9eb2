// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.hotswap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.diuna.itests.framework.light.Eventually;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** What a bundle that was updated may not leave behind. */
public final class LeakCheck {

    private final List<WeakReference<Object>> loaders = new ArrayList<>();
    private final List<WeakReference<Object>> wirings = new ArrayList<>();
    private final Map<String, Long> threadsBefore = threads();

    /** Remembers, weakly, what the bundle runs on now. */
    public void expectToGo(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        wirings.add(new WeakReference<>(wiring));
        loaders.add(new WeakReference<>(wiring.getClassLoader()));
    }

    public void assertNoClassLoaderIsLeft() {
        Eventually.happens(() -> {
            System.gc();
            return left(loaders) + left(wirings) == 0;
        });
        assertEquals(0, left(loaders), "class loaders left of " + loaders.size());
        assertEquals(0, left(wirings), "wirings left of " + wirings.size());
    }

    public void assertNoThreadIsLeft() {
        Eventually.happens(() -> grown().isEmpty());
        assertEquals(Map.of(), grown(), "kinds of threads of which there are more than " + threadsBefore);
    }

    private Map<String, Long> grown() {
        Map<String, Long> grown = threads();
        grown.entrySet().removeIf(kind -> kind.getValue() <= threadsBefore.getOrDefault(kind.getKey(), 0L));
        return grown;
    }

    /** How many threads there are of each name, numbers within names left out. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceAll("\\d+", "#"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    private static long left(List<WeakReference<Object>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }
}
