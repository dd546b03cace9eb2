// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the commands of one session, each on a task of its own, so that the session sees when its client goes. */
final class CommandRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

    private final TaskScope tasks;
    private final String thread;
    private final CommandInterpreter interpreter;
    private final SessionLimits limits;

    /** @param thread name of the threads */
    CommandRunner(TaskScope tasks, String thread, CommandInterpreter interpreter, SessionLimits limits) {
        this.tasks = tasks;
        this.thread = thread;
        this.interpreter = interpreter;
        this.limits = limits;
    }

    /**
     * Runs a line. At the time limit the command is interrupted.
     *
     * @throws IOException if the client goes meanwhile, or the session is to end: the command is interrupted
     */
    Answer run(String line, ClientChannel client) throws IOException {
        AtomicReference<Answer> answer = new AtomicReference<>();
        Task task = tasks.thread(
                TaskCategory.API, thread, "Runs a command of the shell", () -> execute(line, answer, client));
        long deadline = client.deadline(limits.command());
        task.start();
        boolean done = false;
        try {
            done = client.await(() -> answer.get() != null, deadline);
        } finally {
            if (!done) {
                stop(task, line);
            }
        }
        Answer given = answer.get();
        return done && given != null
                ? given
                : Answer.failed("The command was stopped after "
                        + limits.command().toSeconds() + " s; what it had begun may have taken effect\n");
    }

    private void execute(String line, AtomicReference<Answer> answer, ClientChannel client) {
        try {
            answer.set(interpreter.execute(line, new CommandOutput(limits.outputBytes())));
        } finally {
            answer.compareAndSet(null, Answer.failed("The command failed; see the log\n"));
            client.wakeUp();
        }
    }

    private void stop(Task task, String line) {
        task.interrupt();
        if (!Thread.currentThread().isInterrupted() && !task.join(limits.stop())) {
            String command = line.strip().split("\\s+", 2)[0];
            task.abandon("Command " + command + " does not end");
            LOG.warn("The command {} of the shell was interrupted and does not end", command);
        }
    }
}
