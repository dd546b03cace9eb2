// SPDX-License-Identifier: Apache-2.0
/** Tests of the temperature limit, in the running framework. */
@NullMarked
package io.diuna.itests.framework.thermal;

import org.jspecify.annotations.NullMarked;
