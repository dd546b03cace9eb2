// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

/**
 * Heap right after a garbage collection.
 *
 * @param collection number of the collection, so that one is not counted twice
 * @param nanos when it was read
 * @param used bytes in use after it
 * @param max size of the heap in bytes
 */
public record HeapReading(long collection, long nanos, long used, long max) {

    double share() {
        return (double) used / max;
    }
}
