// SPDX-License-Identifier: Apache-2.0
/** Events: changes of state inside Diuna, from those that make them to whoever shows, saves or follows them. */
@Export
@Version("1.4.0")
@NullMarked
package io.diuna.platform.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
