// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reference model of layers: a list, searched for each pixel. */
final class LayerModel {

    /** A source and its blend mode. */
    record ModelSource(String name, FramePriority priority, Blend blend) {}

    /** A submitted frame; without pixels it has one colour. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Layer(
            ModelSource source, int zone, int start, int length, int[] pixels, int color, long expiry, long order) {

        boolean covers(int pixel) {
            return pixel >= start && pixel - start < length;
        }

        int at(int pixel) {
            return pixels.length == 0 ? color : pixels[pixel - start];
        }
    }

    private final List<Layer> layers = new ArrayList<>();
    private long order;

    void put(ModelSource source, int zone, int start, int length, int[] pixels, int color, long expiry) {
        clear(source, zone);
        layers.add(new Layer(source, zone, start, length, pixels, color, expiry, order++));
    }

    void clear(ModelSource source, int zone) {
        layers.removeIf(layer -> layer.source().equals(source) && layer.zone() == zone);
    }

    void close(ModelSource source) {
        layers.removeIf(layer -> layer.source().equals(source));
    }

    void clear(int zone) {
        layers.removeIf(layer -> layer.zone() == zone);
    }

    void pass(long now) {
        layers.removeIf(layer -> now - layer.expiry() >= 0);
    }

    /** The visible colour of a pixel over a base of this colour and priority. */
    int seen(int zone, int pixel, int base, FramePriority priority) {
        int seen = base;
        List<Layer> fromBelow = layers.stream()
                .filter(layer -> layer.zone() == zone && layer.covers(pixel))
                .filter(layer -> layer.source().priority().value() >= priority.value())
                .sorted(Comparator.<Layer>comparingInt(
                                layer -> layer.source().priority().value())
                        .thenComparingLong(Layer::order))
                .toList();
        for (Layer layer : fromBelow) {
            seen = BlendsTest.pixel(layer.source().blend(), seen, layer.at(pixel));
        }
        return seen;
    }
}
