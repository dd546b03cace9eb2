// SPDX-License-Identifier: Apache-2.0
/** Signals: named live numbers that a plugin publishes ({@link io.diuna.api.signal.SignalSource}) and that animations follow. */
@Export
@Version("2.0.0")
@NullMarked
package io.diuna.api.signal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
