// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Geometry;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.PixelRegion;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Layout of one zone, with its geometry and a cache of its regions on the strips. Not thread-safe, but for
 * {@link #geometry}.
 */
final class ZonePlacement {

    private final Geometry geometry;
    private ZoneLayout layout;
    private PixelRegion @Nullable [] cached;

    /** The canvases of the cached regions, one for each range; null where the strip is not connected. */
    private @Nullable Canvas[] cachedFor = new Canvas[0];

    ZonePlacement(ZoneLayout layout) {
        this.layout = layout;
        geometry = PixelWiring.geometry(layout);
    }

    ZoneLayout layout() {
        return layout;
    }

    /** Pixel coordinates as exposed to renderers; any thread. */
    Geometry geometry() {
        return geometry;
    }

    /** Replaces the layout if the geometry is unchanged. Returns false if renderers must be re-created. */
    boolean moveTo(ZoneLayout next) {
        if (!geometry.equals(PixelWiring.geometry(next))) {
            return false;
        }
        layout = next;
        cached = null;
        return true;
    }

    /** The regions of these canvases, by strip id, that show the zone. */
    PixelRegion[] regions(Map<String, Canvas> canvases) {
        @Nullable
        Canvas[] present = layout.ranges().stream()
                .map(ZoneRange::strip)
                .map(canvases::get)
                .toArray(Canvas[]::new);
        PixelRegion[] regions = cached;
        if (regions == null || !Arrays.equals(present, cachedFor)) {
            regions = RegionMapper.regions(layout, canvases);
            cached = regions;
            cachedFor = present;
        }
        return regions;
    }
}
