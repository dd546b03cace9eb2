// SPDX-License-Identifier: Apache-2.0
/** Threads with an owner: a bundle opens a scope, creates its threads in it, and closes the scope to end them. */
@Export
@Version("2.0.0")
@NullMarked
package io.diuna.api.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
