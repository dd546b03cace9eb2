// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

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

    /**
     * Question.
     *
     * @param name name that is asked for
     * @param type type of the records; see {@link DnsType}
     */
    record Question(DnsName name, int type) {}

    /** Reads a message; empty if it is no query or malformed. */
    static Optional<DnsQuery> read(ByteBuffer message) {
        try {
            if (message.remaining() < HEADER_BYTES) {
                return Optional.empty();
            }
            int id = unsigned(message);
            int flags = unsigned(message);
            int questions = unsigned(message);
            int answers = unsigned(message);
            message.position(HEADER_BYTES);
            if ((flags & (RESPONSE | OPCODE)) != 0 || questions == 0 || questions + answers > MOST_ENTRIES) {
                return Optional.empty();
            }
            List<Question> asked = new ArrayList<>();
            for (int i = 0; i < questions; i++) {
                DnsName name = DnsName.read(message);
                int type = unsigned(message);
                unsigned(message); // class
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
            DnsName.read(message);
            int type = unsigned(message);
            unsigned(message); // class
            long ttl = (long) unsigned(message) << Short.SIZE | unsigned(message);
            int end = unsigned(message) + message.position();
            if (end > message.limit()) {
                throw new IllegalArgumentException("a record without an end");
            }
            if (type == DnsType.PTR && ttl >= ServiceRecords.LONG_TTL / 2) {
                known.add(DnsName.read(message));
            }
            message.position(end);
        }
        return List.copyOf(known);
    }

    private static int unsigned(ByteBuffer message) {
        if (message.remaining() < Short.BYTES) {
            throw new IllegalArgumentException("a message without an end");
        }
        return message.getShort() & 0xFFFF;
    }
}
