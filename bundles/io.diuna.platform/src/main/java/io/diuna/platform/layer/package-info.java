// SPDX-License-Identifier: Apache-2.0
/** Layers over the zones for a time, for REST, shell and inputs. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.layer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
