// SPDX-License-Identifier: Apache-2.0
package io.diuna.mdns;

import io.diuna.mdns.DnsQuery.Question;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Queries as resolvers send them, an answer of a controller, and a reader of responses. */
final class DnsMessages {

    private DnsMessages() {}

    static ByteBuffer query(int type, String name) {
        return query(List.of(new Question(DnsName.of(name), type)), List.of());
    }

    static ByteBuffer query(List<Question> questions, List<DnsRecord> known) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int value : new int[] {7, 0, questions.size(), known.size(), 0, 0}) {
            DnsRecord.writeShort(out, value);
        }
        for (Question question : questions) {
            question.name().write(out);
            DnsRecord.writeShort(out, question.type());
            DnsRecord.writeShort(out, 0x8001); // an answer to the sender alone would do
        }
        known.forEach(record -> record.write(out, record.ttl()));
        return ByteBuffer.wrap(out.toByteArray());
    }

    /** Returns the answer of an ESP32 with WLED to a one-shot query: the question again, and names compressed. */
    static byte[] controllerAnswer() {
        return hex("0000 8400 0001 0001 0000 0003"
                + "05 5f776c6564 04 5f746370 05 6c6f63616c 00 000c 0001"
                + "c00c 000c 0001 0000000a 000f 0c 776c65642d6b69746368656e c00c"
                + "c02e 0021 8001 0000000a 0015 0000 0000 0050 0c 776c65642d6b69746368656e c017"
                + "c02e 0010 8001 0000000a 0011 10 6d61633d613162326333643465356636"
                + "c04f 0001 8001 0000000a 0004 c0a80132");
    }

    /** Returns the answer of Avahi 0.8 to a one-shot query, as recorded: all records are answers. It is at 10.213.9.2. */
    static byte[] avahiAnswer() {
        return hex("0000 8400 0001 0005 0000 0000"
                + "05 5f776c6564 04 5f746370 05 6c6f63616c 00 000c 0001"
                + "c00c 000c 0001 0000000a 000f 0c 574c4544206b69746368656e c00c"
                + "c02e 0010 0001 0000000a 0011 10 6d61633d613162326333643465356636"
                + "c02e 0021 0001 0000000a 0015 0000 0000 1fbb 0c 776c65642d6b69746368656e c017"
                + "c06c 001c 0001 0000000a 0010 fe80000000000000dcc4a8fffe35995a"
                + "c06c 0001 0001 0000000a 0004 0ad50902");
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    /** Returns each record of a response as {@code name type ttl data}. */
    static List<String> read(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        int questions = in.getShort(4);
        int records = in.getShort(6) + in.getShort(8) + in.getShort(10);
        in.position(12);
        for (int i = 0; i < questions; i++) {
            DnsName.read(in);
            in.getInt();
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            String name = String.join(".", DnsName.read(in).labels());
            int type = in.getShort();
            in.getShort();
            int ttl = in.getInt();
            int end = in.getShort() + in.position();
            all.add(name + " " + type + " " + ttl + " " + data(type, in, end));
            in.position(end);
        }
        return all;
    }

    private static String data(int type, ByteBuffer in, int end) {
        return switch (type) {
            case DnsType.PTR -> String.join(".", DnsName.read(in).labels());
            case DnsType.SRV -> {
                in.getInt();
                yield in.getShort() + " " + String.join(".", DnsName.read(in).labels());
            }
            default -> {
                byte[] bytes = new byte[end - in.position()];
                in.get(bytes);
                yield type == DnsType.TXT
                        ? new String(bytes, 1, bytes[0], StandardCharsets.UTF_8)
                        : bytes.length + " bytes";
            }
        };
    }
}
