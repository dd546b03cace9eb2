// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.Stub;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

class ContextLoadersTest {

    /** Class loader of a bundle. */
    private static final class BundleLoader extends ClassLoader implements BundleReference {

        private final Bundle bundle;

        BundleLoader(Bundle bundle) {
            this.bundle = bundle;
        }

        @Override
        public Bundle getBundle() {
            return bundle;
        }
    }

    private final Bundle plugin = bundle("org.snake");
    private final Bundle other = bundle("org.worm");

    private static Bundle bundle(String name) {
        return Stub.of(Bundle.class, Map.of("getSymbolicName", arguments -> name));
    }

    @Test
    void threadsLoseTheLoaderOfAPluginThatHasStoppedAndThoseMadeOfIt() {
        ClassLoader own = new BundleLoader(plugin);
        Thread polluted = thread(own);
        Thread indirect = thread(new ClassLoader(own) {});
        ClassLoader others = new BundleLoader(other);
        Thread kept = thread(others);
        Thread none = thread(null);
        ContextLoaders.release(plugin, List.of(polluted, indirect, kept, none));
        assertThat(polluted.getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
        assertThat(indirect.getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
        assertThat(kept.getContextClassLoader()).isSameAs(others);
        assertThat(none.getContextClassLoader()).isNull();
    }

    @Test
    void aThreadThatRefusesKeepsItsLoader() {
        ClassLoader own = new BundleLoader(plugin);
        Thread refusing = new Thread() {
            @Override
            public ClassLoader getContextClassLoader() {
                return own;
            }

            @Override
            public void setContextClassLoader(ClassLoader loader) {
                throw new SecurityException();
            }
        };
        ContextLoaders.release(plugin, List.of(refusing));
        assertThat(refusing.getContextClassLoader()).isSameAs(own);
    }

    private static Thread thread(@Nullable ClassLoader loader) {
        Thread thread = new Thread(() -> {});
        thread.setContextClassLoader(loader);
        return thread;
    }
}
