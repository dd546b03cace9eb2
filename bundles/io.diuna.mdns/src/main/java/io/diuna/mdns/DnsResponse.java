// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.mdns.DnsQuery.Question;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Response.
 *
 * @param answers records that were asked for
 * @param additional records that are useful with them
 */
record DnsResponse(List<DnsRecord> answers, List<DnsRecord> additional) {

    private static final int AUTHORITATIVE_RESPONSE = 0x8400;
    private static final int RESPONSE = 0x8000;
    private static final int OPCODE_AND_ERROR = 0x780F;
    private static final int MOST_ENTRIES = 256;

    /** Longest time to live in a response to a resolver that knows no multicast DNS, in seconds. */
    private static final int LEGACY_TTL = 10;

    /** Reads a message; empty if it is no response, an error, or malformed. */
    static Optional<DnsResponse> read(ByteBuffer message) {
        try {
            DnsRecord.readShort(message); // id
            int flags = DnsRecord.readShort(message);
            int questions = DnsRecord.readShort(message);
            int answers = DnsRecord.readShort(message);
            int others = DnsRecord.readShort(message) + DnsRecord.readShort(message);
            if ((flags & (RESPONSE | OPCODE_AND_ERROR)) != RESPONSE || questions + answers + others > MOST_ENTRIES) {
                return Optional.empty();
            }
            for (int i = 0; i < questions; i++) {
                DnsName.read(message);
                DnsRecord.readShort(message); // type
                DnsRecord.readShort(message); // class
            }
            List<DnsRecord> records = new ArrayList<>();
            for (int i = 0; i < answers + others; i++) {
                records.add(DnsRecord.read(message));
            }
            return Optional.of(new DnsResponse(
                    List.copyOf(records.subList(0, answers)), List.copyOf(records.subList(answers, records.size()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

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
        questions.forEach(question -> question.write(out));
        answers.forEach(record -> record.write(out, Math.min(record.ttl(), longestTtl)));
        additional.forEach(record -> record.write(out, Math.min(record.ttl(), longestTtl)));
        return out.toByteArray();
    }
}
