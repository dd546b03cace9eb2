// SPDX-License-Identifier: Apache-2.0
/** Colours: packed integers and palettes; pure maths without state. Palettes of plugins. */
@Export
@Version("2.3.0")
@NullMarked
package io.diuna.api.color;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
