// SPDX-License-Identifier: Apache-2.0
/** Zones: layouts over strips, and looks. */
@Export
@Version("1.2.0")
@NullMarked
package io.diuna.platform.zone;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
