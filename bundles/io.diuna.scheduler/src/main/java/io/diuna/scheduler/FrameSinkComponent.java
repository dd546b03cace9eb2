// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;
import io.diuna.scheduler.layer.BundleFrameSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Shell of a {@link BundleFrameSink}. Each using bundle gets one of its own, whose layers are closed when it stops. */
@Component(service = FrameSink.class, scope = ServiceScope.BUNDLE)
public final class FrameSinkComponent implements FrameSink {

    private final BundleFrameSink sink;

    @Activate
    public FrameSinkComponent(@Reference SchedulerComponent scheduler) {
        sink = new BundleFrameSink(scheduler.engine().layers());
    }

    @Override
    public FrameSource open(String name, FramePriority priority, Blend blend) {
        return sink.open(name, priority, blend);
    }

    @Deactivate
    void close() {
        sink.close();
    }
}
