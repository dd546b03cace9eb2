// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;

/** Strip that discards its frames, and is its own source. */
public class NullStrip implements StripSource, PhysicalStrip {

    private final StripFormat format;

    /** @param format what the strip reports */
    public NullStrip(StripFormat format) {
        this.format = format;
    }

    @Override
    public PhysicalStrip get() {
        return this;
    }

    @Override
    public void release(PhysicalStrip strip) {}

    @Override
    public StripFormat format() {
        return format;
    }

    @Override
    public void show(StripFrame frame) {}

    @Override
    public void close() {}
}
