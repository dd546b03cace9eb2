// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio;

import java.util.Map;

/** Id of an input: the part of its PID after {@code ~}. */
final class InputId {

    private InputId() {}

    static String of(Map<String, Object> properties) {
        String pid = String.valueOf(properties.get("service.pid"));
        return pid.substring(pid.indexOf('~') + 1);
    }
}
