// SPDX-License-Identifier: Apache-2.0
/** Playlists, schedules, their place, and the night light, for REST, console and inputs. */
@Export
@Version("1.0.0")
@NullMarked
package io.diuna.platform.schedule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
