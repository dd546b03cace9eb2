// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.util.jar.Attributes;

/**
 * Jar that was inspected and accepted.
 *
 * @param manifest main attributes of its manifest; empty if it has none
 */
public record InspectedJar(Attributes manifest) {}
