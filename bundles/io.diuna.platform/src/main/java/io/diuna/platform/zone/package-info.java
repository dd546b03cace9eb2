// SPDX-License-Identifier: Apache-2.0
/** Zones: named runs of pixels over strips, how their pixels lie, and the look that each should have. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.zone;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
