// SPDX-License-Identifier: Apache-2.0
/** Health: what does not work as configured, from those that know it to status, page, console and monitors. */
@Export
@Version("1.1.0")
@NullMarked
package io.diuna.platform.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
