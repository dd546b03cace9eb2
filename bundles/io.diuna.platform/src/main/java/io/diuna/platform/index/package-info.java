// SPDX-License-Identifier: Apache-2.0
/** Index of plugins that can be installed, for REST, page and shell. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.index;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
