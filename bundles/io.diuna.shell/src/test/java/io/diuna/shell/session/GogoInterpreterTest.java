// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.shell.command.AdminCommand;
import io.diuna.shell.command.FolderCommand;
import io.diuna.task.Await;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.junit.jupiter.api.Test;

/** How command lines reach commands, in a real Gogo. */
class GogoInterpreterTest {

    private final CommandProcessorImpl processor = new CommandProcessorImpl(new ThreadIOImpl());
    private final GogoInterpreter gogo = new GogoInterpreter(processor);

    GogoInterpreterTest() {
        add("words", words -> words.stream().map(word -> "<" + word + ">").collect(Collectors.joining()) + "\n");
        add("refuse", words -> {
            throw new ConfigurationException("brightness", "'brightness' must be a number from 0 to 100");
        });
        add("fail", words -> {
            throw new DiunaException("There is no zone 'x'");
        });
        add("bug", words -> {
            throw new IllegalStateException("On purpose");
        });
    }

    private void add(String name, AdminCommand command) {
        processor.addCommand("diuna", command, name);
    }

    private String run(String line) {
        Answer answer = gogo.execute(line, new CommandOutput(1000));
        return answer.status() + " " + answer.text();
    }

    @Test
    void wordsArriveAsTheyAreWritten() {
        assertThat(run("diuna:words left color=#ff8800 ranges=main:0-9,main:20-29:reversed speed=5.5 -x *"))
                .isEqualTo("OK <left><color=#ff8800><ranges=main:0-9,main:20-29:reversed><speed=5.5><-x><*>\n");
        assertThat(run("words label='My zone, 50%' x=\"a b\" y=it\\'s"))
                .isEqualTo("OK <label=My zone, 50%><x=a b><y=it's>\n");
        assertThat(run("words 'it'\\''s'")).isEqualTo("OK <it's>\n");
    }

    @Test
    void emptyLinesAndCommentsDoNothing() {
        assertThat(run("")).isEqualTo("OK ");
        assertThat(run("# comment")).isEqualTo("OK ");
    }

    @Test
    void refusalsHaveTheFieldAndTheWordsOfThePlatform() {
        assertThat(run("refuse")).isEqualTo("FAILED brightness: 'brightness' must be a number from 0 to 100\n");
        assertThat(run("fail")).isEqualTo("FAILED There is no zone 'x'\n");
        assertThat(run("bug")).isEqualTo("FAILED java.lang.IllegalStateException: On purpose\n");
    }

    @Test
    void whatIsNoCommandIsSaid() {
        assertThat(run("fly")).startsWith("FAILED There is no command 'fly'");
        assertThat(run("words 'open"))
                .startsWith("FAILED The line cannot be read: ")
                .contains("single quotes");
        assertThat(run("words 50%")).startsWith("FAILED The line cannot be read: ");
    }

    @Test
    void aLineMayHaveSeveralCommandsAndScripts() {
        assertThat(run("words a; words b")).isEqualTo("OK <a>\n<b>\n");
        assertThat(run("words a; fail; words b")).isEqualTo("FAILED <a>\nThere is no zone 'x'\n");
        assertThat(run("words (words a) b")).isEqualTo("OK <<a>><b>\n");
        assertThat(run("x = 5; words $x")).isEqualTo("OK <5>\n");
    }

    @Test
    void variablesAndTheFolderAreHandedOn() {
        processor.addCommand("diuna", new FolderCommand(), "cd");
        processor.addCommand(
                "diuna",
                (org.apache.felix.service.command.Function) (session, words) ->
                        FolderCommand.inside(session, words.get(0).toString()).toString(),
                "path");
        run("x = 7");
        run("cd /var/lib");
        assertThat(run("words $x")).isEqualTo("OK <7>\n");
        assertThat(run("path ../log/a.jar")).isEqualTo("OK /var/log/a.jar\n");
        assertThat(run("path /tmp/b.jar")).isEqualTo("OK /tmp/b.jar\n");
    }

    @Test
    void anInterruptReachesTheCommand() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        add("wait", words -> {
            began.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return "";
        });
        AtomicReference<String> answer = new AtomicReference<>();
        Thread thread = new Thread(() -> answer.set(run("wait")));
        thread.start();
        Await.latch(began);
        thread.interrupt();
        Await.latch(interrupted);
        Await.end(thread);
        assertThat(answer).hasValue("FAILED The command was interrupted\n");
        assertThat(List.of(run("words a"))).containsExactly("OK <a>\n");
    }
}
