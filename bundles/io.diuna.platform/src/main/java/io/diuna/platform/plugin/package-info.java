// SPDX-License-Identifier: Apache-2.0
/** Plugins: what they bring beside animations and drivers. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
