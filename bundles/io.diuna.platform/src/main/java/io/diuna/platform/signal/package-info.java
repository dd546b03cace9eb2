// SPDX-License-Identifier: Apache-2.0
/** Signals: parameters that follow them, oscillators, and the catalogue of what is published. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.signal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
