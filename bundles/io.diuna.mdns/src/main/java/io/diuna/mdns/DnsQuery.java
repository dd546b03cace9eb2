// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Query.
 *
 * @param id id of the message
 * @param questions its questions
 * @param known names of pointers that the sender knows already, and needs no answer for
 */
record DnsQuery(int id, List<Question> questions, List<DnsName> known) {

    private static final int RESPONSE = 0x8000;
    private static final int OPCODE = 0x7800;
    private static final int HEADER_BYTES = 12;
    private static final int MOST_ENTRIES = 64;

    /** Bytes of questions that go over any network in one piece, with the headers before them. */
    private static final int MOST_BYTES = 1400;

    /**
     * Question.
     *
     * @param name name that is asked for
     * @param type type of the records; see {@link DnsType}
     */
    record Question(DnsName name, int type) {

        private static final int INTERNET = 1;

        void write(ByteArrayOutputStream out) {
            name.write(out);
            DnsRecord.writeShort(out, type);
            DnsRecord.writeShort(out, INTERNET);
        }
    }

    /** Returns the message with as many questions as fit into a packet, whose answers come to the sender alone. */
    static byte[] message(List<Question> questions) {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        int count = 0;
        for (Question question : questions) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            question.write(one);
            if (asked.size() + one.size() > MOST_BYTES) {
                break;
            }
            asked.writeBytes(one.toByteArray());
            count++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : new int[] {0, 0, count, 0, 0, 0}) {
            DnsRecord.writeShort(out, value);
        }
        out.writeBytes(asked.toByteArray());
        return out.toByteArray();
    }

    /** Reads a message; empty if it is no query or malformed. */
    static Optional<DnsQuery> read(ByteBuffer message) {
        try {
            if (message.remaining() < HEADER_BYTES) {
                return Optional.empty();
            }
            int id = DnsRecord.readShort(message);
            int flags = DnsRecord.readShort(message);
            int questions = DnsRecord.readShort(message);
            int answers = DnsRecord.readShort(message);
            message.position(HEADER_BYTES);
            if ((flags & (RESPONSE | OPCODE)) != 0 || questions == 0 || questions + answers > MOST_ENTRIES) {
                return Optional.empty();
            }
            List<Question> asked = new ArrayList<>();
            for (int i = 0; i < questions; i++) {
                DnsName name = DnsName.read(message);
                int type = DnsRecord.readShort(message);
                DnsRecord.readShort(message); // class
                asked.add(new Question(name, type));
            }
            return Optional.of(new DnsQuery(id, List.copyOf(asked), known(message, answers)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads the answers that the sender knows for at least half of their time. */
    private static List<DnsName> known(ByteBuffer message, int answers) {
        List<DnsName> known = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            DnsRecord record = DnsRecord.read(message);
            if (record.type() == DnsType.PTR && record.ttl() >= ServiceRecords.LONG_TTL / 2) {
                known.add(record.target());
            }
        }
        return List.copyOf(known);
    }
}
