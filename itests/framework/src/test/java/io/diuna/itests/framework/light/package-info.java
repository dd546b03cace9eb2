// SPDX-License-Identifier: Apache-2.0
/** What tests of the running show have in common: a strip that remembers, a zone on it, and patience. */
@NullMarked
package io.diuna.itests.framework.light;

import org.jspecify.annotations.NullMarked;
