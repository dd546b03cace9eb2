// SPDX-License-Identifier: Apache-2.0
/** Crash-safe persistence of documents and configurations. */
@NullMarked
package io.diuna.store;

import org.jspecify.annotations.NullMarked;
