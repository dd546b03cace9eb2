// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;

/** The sink of one user, whose sources all go with it. */
public final class BundleFrameSink implements FrameSink, AutoCloseable {

    private final LayerStore store;
    private volatile boolean closed;

    public BundleFrameSink(LayerStore store) {
        this.store = store;
    }

    @Override
    public FrameSource open(String name, FramePriority priority, Blend blend) {
        if (name.isBlank()) {
            throw new ConfigurationException("name", "A source of frames needs a name, such as e131");
        }
        LayerSource source = new LayerSource(store, this, new LayerSource.Key(priority, name), blend);
        store.open(source);
        if (closed) { // asked after it was opened: whoever closes the sink meanwhile sees it, or it is closed here
            source.close();
            throw new IllegalStateException(source + " cannot be opened: the bundle that asks for it has been stopped");
        }
        return source;
    }

    /** Takes all layers of all its sources off, from the same frame on. */
    @Override
    public void close() {
        closed = true;
        store.close(source -> source.owner() == this);
    }
}
