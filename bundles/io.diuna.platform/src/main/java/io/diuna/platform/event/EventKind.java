// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.event;

import java.util.Locale;

/** Kind of a state change. More kinds may follow: a switch over kinds needs a default branch. */
public enum EventKind {
    /** A zone came, went, or has another layout, state or reason. Id: the zone. */
    ZONE,
    /** A strip came, went, or has another state, reason or driver instance. Id: the strip. */
    STRIP,
    /** A plugin came, went, or has another state, reason or set of animations. Id: the symbolic name. */
    PLUGIN,
    /** The look of a zone was changed. Id: the zone. */
    LOOK,
    /** A scene was saved or removed. Id: the scene; empty if the order was changed. */
    SCENE,
    /** A group of zones was saved or removed. Id: the group. */
    GROUP,
    /** A palette of the user was saved or removed. Id: the palette. */
    PALETTE,
    /** A playlist was saved or removed, started, stopped, or shows its next step. Id: the playlist. */
    PLAYLIST,
    /** A schedule was saved or removed, or has run. Id: the schedule. */
    SCHEDULE,
    /** The switch or the brightness of everything was changed. No id. */
    MASTER,
    /** The health of the platform changed: a problem came or went. No id. */
    HEALTH,
    /** The frame rate was changed. No id. */
    FRAME_RATE,
    /** The computer has become too hot, cool again, or its temperature is not known any more. No id. */
    TEMPERATURE,
    /** The project of {@code diuna dev} is compiled, its plugin was swapped, or it has a problem. No id. */
    DEV;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String topic = "io/diuna/" + name().toLowerCase(Locale.ROOT) + "/CHANGED";

    /** Returns the name in REST, such as {@code frame-rate}. */
    public String id() {
        return id;
    }

    /** Returns the EventAdmin topic, such as {@code io/diuna/frame_rate/CHANGED}. */
    public String topic() {
        return topic;
    }
}
