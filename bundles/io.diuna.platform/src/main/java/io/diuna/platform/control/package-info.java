// SPDX-License-Identifier: Apache-2.0
/** What should be lit, by whom: the control of zones, animations, plugins and access. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.control;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
