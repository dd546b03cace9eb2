// SPDX-License-Identifier: Apache-2.0
/** What benchmarks need of this protocol: in its package, because it shows it to nobody else. */
@NullMarked
package io.diuna.network.sacn;

import org.jspecify.annotations.NullMarked;
