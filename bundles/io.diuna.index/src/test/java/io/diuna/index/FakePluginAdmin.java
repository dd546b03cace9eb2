// SPDX-License-Identifier: Apache-2.0
package io.diuna.index;

import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Plugin administration that keeps what it gets. */
final class FakePluginAdmin implements PluginAdmin {

    final List<byte[]> jars = new ArrayList<>();
    final List<Boolean> downgrades = new ArrayList<>();
    final List<PluginStatus> plugins = new ArrayList<>();

    void put(String name, String version, boolean builtIn) {
        plugins.add(new PluginStatus(name, version, PluginStatus.State.ACTIVE, null, List.of(), null, builtIn));
    }

    @Override
    public List<PluginStatus> plugins() {
        return List.copyOf(plugins);
    }

    @Override
    public PluginStatus install(InputStream jar, boolean downgrade) {
        try {
            jars.add(jar.readAllBytes());
            downgrades.add(downgrade);
            return new PluginStatus("org.snake", "1", PluginStatus.State.ACTIVE, null, List.of(), null, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean remove(String symbolicName) {
        return false;
    }

    @Override
    public boolean release(String symbolicName) {
        return false;
    }

    @Override
    public boolean release(String symbolicName, String animation) {
        return false;
    }
}
