// SPDX-License-Identifier: Apache-2.0
/** Drivers: what a driver implements ({@link io.diuna.api.strip.PhysicalStrip}) and what it is given. */
@Export
@Version("2.2.0")
@NullMarked
package io.diuna.api.strip;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
