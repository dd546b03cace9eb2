// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

/** Category of a task. */
public enum TaskCategory {
    /** Requests from outside. */
    API,
    /** Strips, buses, sensors. */
    HARDWARE,
    /** Frame loop and render threads. */
    RENDER,
    /** Plugin code outside rendering: start of bundles, creation of renderers. */
    ANIMATION,
    /** Encoders, buttons, realtime network input. */
    INPUT,
    /** Delivery of events to listeners. */
    EVENT,
    /** Look changes. */
    TRANSITION,
    /** Supervision and commands. */
    SYSTEM,
    /** Work that nobody waits for. */
    BACKGROUND,
    /** Any other work. */
    GENERAL
}
