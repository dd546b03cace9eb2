// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.storm;

import java.io.IOException;

/**
 * Way to change the configurations of strips and zones. A strip is virtual and has as many pixels as its number; a zone has its
 * number as label. For one thread.
 */
interface StormWriter {

    /** Creates or changes a strip. */
    void putStrip(String id, int number) throws IOException;

    /** Creates or changes a zone. */
    void putZone(String id, int number) throws IOException;

    /** Removes a strip, if there is one. */
    void removeStrip(String id) throws IOException;

    /** Removes a zone, if there is one. */
    void removeZone(String id) throws IOException;
}
