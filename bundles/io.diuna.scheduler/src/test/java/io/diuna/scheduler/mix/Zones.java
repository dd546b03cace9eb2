// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.layer.LayerStore;

/** Puts zones into a store, so that they can be shown. */
final class Zones {

    private Zones() {}

    /** A zone that the store knows. */
    static Show.Placed placed(LayerStore store, String id, int length, ZoneMix mix, Span... spans) {
        store.putZone(id, length);
        return new Show.Placed(mix, new Overlay(store.layers().place(id)), spans);
    }
}
