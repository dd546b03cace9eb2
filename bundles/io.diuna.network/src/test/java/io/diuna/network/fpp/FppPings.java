// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.fpp;

import java.nio.charset.StandardCharsets;

/** Pings as players and controllers send them. */
public final class FppPings {

    private FppPings() {}

    /** Returns a ping of a version of the protocol, 1 to 3. The address in it is 192.0.2.7. */
    public static byte[] ping(int version, int system, String name, String software, String model) {
        int data = version == 1 ? 169 : version == 2 ? 214 : 294;
        byte[] p = new byte[7 + data];
        put(p, 0, "FPPD");
        p[4] = 4;
        p[5] = (byte) data;
        p[6] = (byte) (data >>> Byte.SIZE);
        p[7] = (byte) version;
        p[9] = (byte) system;
        System.arraycopy(new byte[] {(byte) 192, 0, 2, 7}, 0, p, 15, 4);
        put(p, 19, name);
        put(p, 84, software);
        put(p, 125, model);
        return p;
    }

    private static void put(byte[] p, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, p, at, bytes.length);
    }
}
