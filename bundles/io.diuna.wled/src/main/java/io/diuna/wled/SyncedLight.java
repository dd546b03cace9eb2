// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.wled.sync.SyncPeer;
import jakarta.json.JsonObject;

/** Light of this device for UDP sync. Thread-safe. */
record SyncedLight(WledDevice device) implements SyncPeer.Light {

    @Override
    public JsonObject state() {
        return device.state();
    }

    @Override
    public void follow(JsonObject command) {
        device.follow(command);
    }

    @Override
    public int segments() {
        return device.segments();
    }

    @Override
    public boolean isEffect(int number) {
        return device.isEffect(number);
    }

    @Override
    public boolean isPalette(int number) {
        return device.isPalette(number);
    }
}
