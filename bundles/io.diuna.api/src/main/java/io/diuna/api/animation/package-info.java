// SPDX-License-Identifier: Apache-2.0
/** What a plugin author implements ({@link io.diuna.api.animation.Animation}) and is given to draw with. */
@Export
@Version("2.0.0")
@NullMarked
package io.diuna.api.animation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
