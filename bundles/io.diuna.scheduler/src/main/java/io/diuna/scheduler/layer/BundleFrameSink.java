// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;

/** Frame sink of one bundle. All of its sources are closed with it. */
public final class BundleFrameSink implements FrameSink, AutoCloseable {

    private final LayerStore store;
    private volatile boolean closed;

    public BundleFrameSink(LayerStore store) {
        this.store = store;
    }

    @Override
    public FrameSource open(String name, FramePriority priority, Blend blend) {
        if (name.isBlank()) {
            throw new ConfigurationException("name", "A frame source needs a name, such as e131");
        }
        LayerSource source = new LayerSource(store, this, new LayerSource.Key(priority, name), blend);
        store.open(source);
        if (closed) { // checked after opening: a close meanwhile either sees this source, or is seen here
            source.close();
            throw new IllegalStateException(source + " cannot be opened: the bundle that asks for it has been stopped");
        }
        return source;
    }

    /** Closes all sources of the sink; their layers vanish with the same frame. */
    @Override
    public void close() {
        closed = true;
        store.close(source -> source.owner() == this);
    }
}
