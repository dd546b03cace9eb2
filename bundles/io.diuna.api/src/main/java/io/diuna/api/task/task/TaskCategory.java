// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

/** What a task is for. */
public enum TaskCategory {
    /** Answers to requests from outside. */
    API,
    /** Strips, buses, sensors. */
    HARDWARE,
    /** The frame loop and the threads that draw. */
    RENDER,
    /** Code of plugins that draws nothing: their start, the making of renderers. */
    ANIMATION,
    /** Encoders, buttons, realtime network input. */
    INPUT,
    /** Delivery of events to listeners. */
    EVENT,
    /** Changes of looks. */
    TRANSITION,
    /** Supervision and commands: what keeps the rest alive. */
    SYSTEM,
    /** What nobody waits for. */
    BACKGROUND,
    /** None of these. */
    GENERAL
}
