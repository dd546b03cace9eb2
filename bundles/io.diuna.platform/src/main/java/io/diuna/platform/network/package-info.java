// SPDX-License-Identifier: Apache-2.0
/** Services that Diuna offers in the local network. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
