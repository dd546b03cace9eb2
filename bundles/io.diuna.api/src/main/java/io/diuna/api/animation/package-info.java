// SPDX-License-Identifier: Apache-2.0
/** Animations (effects): what a plugin implements ({@link io.diuna.api.animation.Animation}) and what it is given. */
@Export
@Version("2.3.0")
@NullMarked
package io.diuna.api.animation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
