// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import io.diuna.platform.log.AuditLog;
import io.diuna.shell.session.Answer.Status;
import io.diuna.shell.session.ClientChannel.LineTooLongException;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Session of one client: greets it, and answers its lines one after the other. Runs on a thread of its own. */
final class ShellSession {

    private static final Logger LOG = LoggerFactory.getLogger(ShellSession.class);

    /** Text of the greeting: name and version of the protocol. */
    static final String GREETING = "diuna-shell 1\n";

    private static final int PASSWORDS = 3;

    /** Where the clients are, in the audit log. */
    private static final String SOCKET = "the shell";

    private final ClientChannel client;
    private final boolean administrator;
    private final Login login;
    private final CommandRunner runner;
    private final AuditLog audit;

    /**
     * @param administrator true if the client needs no password
     * @param audit records each line and each refused password
     */
    ShellSession(ClientChannel client, boolean administrator, Login login, CommandRunner runner, AuditLog audit) {
        this.client = client;
        this.administrator = administrator;
        this.login = login;
        this.runner = runner;
        this.audit = audit;
    }

    /** Answers until the client goes. */
    void run() {
        try {
            if (administrator || passwordIsRight()) {
                send(Answer.ok(GREETING));
                answerAll();
            }
        } catch (LineTooLongException e) {
            close(e.getMessage() + "; the session ends");
        } catch (IOException e) {
            LOG.debug("A session of the shell ends: {}", e.toString());
        }
    }

    private void answerAll() throws IOException {
        while (true) {
            String line = client.readLine();
            Answer answer = runner.run(line, client);
            String who = administrator ? "user of this machine" : "password";
            audit.done(who, SOCKET, line.strip(), answer.status().name().toLowerCase(Locale.ROOT));
            send(answer);
        }
    }

    private boolean passwordIsRight() throws IOException {
        String reason = "The administrator's password is required (user diuna)";
        for (int i = 0; i < PASSWORDS; i++) {
            send(new Answer(Status.PASSWORD, reason + "\n"));
            String refusal = login.refuse(client.readLine());
            if (refusal == null) {
                return true;
            }
            audit.failed("nobody", SOCKET, "log in with the password", refusal);
            reason = refusal;
        }
        close(reason);
        return false;
    }

    private void close(String reason) {
        try {
            send(Answer.closed(reason));
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private void send(Answer answer) throws IOException {
        client.write(answer.bytes());
    }
}
