// SPDX-License-Identifier: Apache-2.0
/** Drivers in the running framework, on hardware that is faked below them. */
@NullMarked
package io.diuna.itests.framework.drivers;

import org.jspecify.annotations.NullMarked;
