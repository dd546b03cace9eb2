// SPDX-License-Identifier: Apache-2.0
/** The Felix framework: settings, bundles of the distribution, boot count, start and shutdown. */
@NullMarked
package io.diuna.runtime.framework;

import org.jspecify.annotations.NullMarked;
