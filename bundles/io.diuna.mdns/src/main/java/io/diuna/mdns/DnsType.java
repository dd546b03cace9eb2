// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

/** Types of DNS records. */
final class DnsType {

    static final int A = 1;
    static final int PTR = 12;
    static final int TXT = 16;
    static final int AAAA = 28;
    static final int SRV = 33;
    static final int ANY = 255;

    private DnsType() {}
}
