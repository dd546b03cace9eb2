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

/** Where a zone is. Finds out anew where its pixels go only when that has changed. */
final class ZonePlacement {

    private final Geometry geometry;
    private ZoneLayout layout;
    private PixelRegion @Nullable [] areas;
    private @Nullable Canvas[] under = new Canvas[0];

    ZonePlacement(ZoneLayout layout) {
        this.layout = layout;
        geometry = PixelWiring.geometry(layout);
    }

    ZoneLayout layout() {
        return layout;
    }

    /** What renderers see of it. */
    Geometry geometry() {
        return geometry;
    }

    /** Takes another layout, unless renderers would see a difference: then false. */
    boolean move(ZoneLayout next) {
        if (!geometry.equals(PixelWiring.geometry(next))) {
            return false;
        }
        layout = next;
        areas = null;
        return true;
    }

    /** Where its pixels go on these canvases. */
    PixelRegion[] areas(Map<String, Canvas> canvases) {
        @Nullable
        Canvas[] now = layout.ranges().stream()
                .map(ZoneRange::strip)
                .map(canvases::get)
                .toArray(Canvas[]::new);
        PixelRegion[] known = areas;
        if (known == null || !Arrays.equals(now, under)) {
            known = RegionMapper.of(layout, canvases);
            areas = known;
            under = now;
        }
        return known;
    }
}
