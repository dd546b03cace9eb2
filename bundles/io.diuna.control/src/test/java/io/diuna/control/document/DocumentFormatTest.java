// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diuna.control.library.DocumentFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged document of any kind is refused with an {@link IllegalArgumentException}, or read as what can be saved again. */
class DocumentFormatTest {

    static Stream<DocumentSample> samples() {
        return DocumentSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsReadCanBeSaved(DocumentSample sample) {
        check(sample, Stream.of(sample.document()));
        check(sample, JsonDamage.ofMembers(sample.document()));
        check(sample, JsonDamage.ofBits(sample.document()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPartOrAnotherDocumentIsRefused(DocumentSample sample) {
        Stream<byte[]> others =
                samples().filter(other -> !other.name().equals(sample.name())).map(DocumentSample::document);
        Stream.of(JsonDamage.ofLength(sample.document()), JsonDamage.ofWhole(), others)
                .flatMap(wrong -> wrong)
                .forEach(wrong -> assertThatIllegalArgumentException()
                        .as(text(wrong))
                        .isThrownBy(() -> sample.format().read(wrong)));
    }

    private static void check(DocumentSample sample, Stream<byte[]> documents) {
        documents.forEach(document -> {
            try {
                check(sample.format(), document);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(text(document), e);
            }
        });
    }

    private static <T> void check(DocumentFormat<T> format, byte[] document) {
        List<T> entries;
        try {
            entries = format.read(document);
        } catch (IllegalArgumentException e) {
            return;
        }
        byte[] written = format.write(entries);
        assertThat(format.write(format.read(written))).isEqualTo(written);
    }

    private static String text(byte[] document) {
        String text = new String(document, UTF_8);
        return text.substring(0, Math.min(text.length(), 1_000));
    }
}
