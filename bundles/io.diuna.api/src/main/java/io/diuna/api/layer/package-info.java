// SPDX-License-Identifier: Apache-2.0
/** Frame submission: layers over the zones, fed from outside the show, with a priority and a time to live. */
@Export
@Version("2.0.0")
@NullMarked
package io.diuna.api.layer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
