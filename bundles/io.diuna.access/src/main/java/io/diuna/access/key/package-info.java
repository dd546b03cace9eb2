// SPDX-License-Identifier: Apache-2.0
/** Sessions and tokens: random secrets of which only hashes are kept. */
@NullMarked
package io.diuna.access.key;

import org.jspecify.annotations.NullMarked;
