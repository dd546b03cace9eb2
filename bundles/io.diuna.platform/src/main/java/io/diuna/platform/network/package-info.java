// SPDX-License-Identifier: Apache-2.0
/** Services in the local network: those that Diuna announces, and those of others. */
@Export
@Version("1.1.0")
@NullMarked
package io.diuna.platform.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
