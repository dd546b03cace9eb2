// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.mdns.DnsQuery.Question;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Response.
 *
 * @param answers records that were asked for
 * @param additional records that are useful with them
 */
record DnsResponse(List<DnsRecord> answers, List<DnsRecord> additional) {

    private static final int AUTHORITATIVE_RESPONSE = 0x8400;
    private static final int INTERNET = 1;

    /** Longest time to live in a response to a resolver that knows no multicast DNS, in seconds. */
    private static final int LEGACY_TTL = 10;

    /** Returns the message for everyone. */
    byte[] multicast() {
        return message(0, List.of(), Integer.MAX_VALUE);
    }

    /** Returns the message with which the service goes: records hold for 0 s. */
    byte[] goodbye() {
        return message(0, List.of(), 0);
    }

    /** Returns the message for one resolver that knows no multicast DNS, and wants its query repeated. */
    byte[] unicast(DnsQuery query) {
        return message(query.id(), query.questions(), LEGACY_TTL);
    }

    private byte[] message(int id, List<Question> questions, int longestTtl) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value :
                new int[] {id, AUTHORITATIVE_RESPONSE, questions.size(), answers.size(), 0, additional.size()}) {
            DnsRecord.writeShort(out, value);
        }
        for (Question question : questions) {
            question.name().write(out);
            DnsRecord.writeShort(out, question.type());
            DnsRecord.writeShort(out, INTERNET);
        }
        answers.forEach(record -> record.write(out, Math.min(record.ttl(), longestTtl)));
        additional.forEach(record -> record.write(out, Math.min(record.ttl(), longestTtl)));
        return out.toByteArray();
    }
}
