// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.web.FakeServices;
import io.diuna.web.TestApi;
import io.diuna.web.http.FakeExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimationsResourceTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};
    private static final String PREVIEW = "animations/rainbow/preview";

    @TempDir
    private Path folder;

    private final FakeServices.Catalog catalog = new FakeServices.Catalog();
    private final TestApi api = new TestApi(new AnimationsResource(catalog));

    private void preview(byte[] content) throws IOException {
        catalog.preview =
                Files.write(folder.resolve("rainbow.png"), content).toUri().toURL();
    }

    @Test
    void thePreviewIsThatOfThePlugin() throws IOException {
        assertThat(api.get("animations/rainbow").json().getBoolean("preview")).isFalse();
        assertThat(api.get(PREVIEW).status()).isEqualTo(404);
        preview(PNG);
        assertThat(api.get("animations/rainbow").json().getBoolean("preview")).isTrue();
        FakeExchange answer = api.get(PREVIEW);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.answered("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void aFileThatIsNoPreviewIsNotSent() throws IOException {
        preview("<script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(api.get(PREVIEW).status()).isEqualTo(404);
        preview(new byte[0]);
        assertThat(api.get(PREVIEW).text()).contains("no PNG file of at most 256 KiB; tell the author");
        byte[] large = new byte[(256 << 10) + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        preview(large);
        assertThat(api.get(PREVIEW).status()).isEqualTo(404);
        Files.delete(folder.resolve("rainbow.png"));
        assertThat(api.get(PREVIEW).status()).isEqualTo(404);
    }
}
