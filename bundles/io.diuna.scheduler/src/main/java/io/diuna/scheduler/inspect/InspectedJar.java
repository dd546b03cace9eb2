// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Jar that was inspected and accepted.
 *
 * @param manifest main attributes of its manifest
 * @param signer subject of the trusted certificate that signed all of it; null if there is none
 */
public record InspectedJar(Attributes manifest, @Nullable String signer) {}
