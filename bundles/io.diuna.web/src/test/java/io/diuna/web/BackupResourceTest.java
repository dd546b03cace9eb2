// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.state.BackupAdmin;
import io.diuna.platform.state.BackupInfo;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.BackupResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link BackupResource}. */
class BackupResourceTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path uploads;

    private final List<String> calls = new ArrayList<>();

    /** Backups whose content is a text: "bomb" is refused, "full" does not fit on the disk. */
    private final class TextBackups implements BackupAdmin {

        private String text = "zip";

        @Override
        public void write(OutputStream out) throws IOException {
            if (text.equals("full")) {
                throw new DiunaException("the disk is full");
            }
            out.write(text.getBytes(UTF_8));
        }

        @Override
        public BackupInfo restore(InputStream zip) throws IOException {
            text = new String(zip.readAllBytes(), UTF_8);
            calls.add(text);
            if (text.equals("bomb")) {
                throw new ConfigurationException("state/looks", "'state/looks' in the backup is damaged");
            }
            return new BackupInfo("0.1.0", NOON, 12, 2);
        }
    }

    private final TextBackups admin = new TextBackups();

    private FakeExchange send(FakeExchange exchange, @Nullable Runnable restart) {
        return api(restart).send(exchange);
    }

    private TestApi api(@Nullable Runnable restart) {
        return new TestApi(new BackupResource(admin, restart), uploads);
    }

    private FakeExchange restore(String content, @Nullable Runnable restart, String query) throws IOException {
        FakeExchange exchange = FakeExchange.of("POST", "/api/v1/restore").body("application/zip", content);
        if (!query.isEmpty()) {
            exchange.parameter("restart", query);
        }
        return send(exchange, restart).deliver();
    }

    @Test
    void aBackupIsADownloadForTheAdministrator() {
        FakeExchange answer = send(FakeExchange.of("GET", "/api/v1/backup"), null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.answered("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.answered("Content-Disposition"))
                .matches("attachment; filename=\"diuna-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.zip\"");
        assertThat(answer.text()).isEqualTo("zip");
        assertThat(api(null).scope("GET", "/v1/backup")).isEqualTo(Scope.ADMIN);
    }

    @Test
    void aBackupThatFailsIsAProblemAndNoDownload() {
        admin.text = "full";
        FakeExchange answer = send(FakeExchange.of("GET", "/api/v1/backup"), null);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.answered("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.answered("Content-Disposition")).isNull();
        assertThat(answer.json().getString("detail")).isEqualTo("the disk is full");
    }

    @Test
    void aRestoreSaysThatItTakesEffectAtTheNextStart() throws IOException {
        FakeExchange answer = restore("zip", null, "");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().getString("message"))
                .contains("at the next start of Diuna", "password will be that of the backup");
        assertThat(answer.json().getBoolean("restarting")).isFalse();
        assertThat(answer.json().getInt("files")).isEqualTo(12);
    }

    @Test
    void aRestartIsLeftToTheLauncher() throws IOException {
        assertThat(restore("zip", null, "true").status()).isEqualTo(503);
        assertThat(calls).as("nothing is kept for the next start").isEmpty();
        FakeExchange answer = restore("zip", () -> calls.add("restart"), "true");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().getBoolean("restarting")).isTrue();
        assertThat(calls).containsExactly("zip", "restart");
    }

    @Test
    void aDamagedBackupIsABadRequestThatNamesTheFile() throws IOException {
        FakeExchange answer = restore("bomb", () -> calls.add("restart"), "true");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.answered("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("detail")).contains("'state/looks'");
        assertThat(calls).containsExactly("bomb");
    }
}
