// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plugin administration whose verdict is the content of the jar: {@code broken}, {@code refused}, or an animation's id. */
final class FakePluginAdmin implements PluginAdmin {

    static final String NAME = "com.example.glow";

    final List<String> installed = new ArrayList<>();

    @Nullable
    PluginStatus status;

    /** Called with the content before each verdict. */
    Consumer<String> onInstall = content -> {};

    static BuiltPlugin jar(String content) {
        return new BuiltPlugin(NAME, content.getBytes(StandardCharsets.UTF_8));
    }

    void set(PluginStatus.State state, @Nullable String reason, String... animations) {
        status = new PluginStatus(NAME, "1.0.0", state, reason, List.of(animations), null, false);
    }

    @Override
    public List<PluginStatus> plugins() {
        return status == null ? List.of() : List.of(status);
    }

    @Override
    public PluginStatus install(InputStream jar, boolean downgrade) {
        try {
            String content = new String(jar.readAllBytes(), StandardCharsets.UTF_8);
            installed.add(content);
            onInstall.accept(content);
            switch (content) {
                case "dark" -> set(PluginStatus.State.DEGRADED, "It throws", content);
                case "refused" -> throw new ConfigurationException("jar", "It exports packages");
                case "broken" -> set(PluginStatus.State.FAILED, "It throws at com.example.Glow.renderer(Glow.java:7)");
                default -> set(PluginStatus.State.ACTIVE, null, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (status == null) {
            throw new AssertionError("no status");
        }
        return status;
    }

    @Override
    public boolean remove(String symbolicName) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean release(String symbolicName) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean release(String symbolicName, String animation) {
        throw new UnsupportedOperationException();
    }
}
