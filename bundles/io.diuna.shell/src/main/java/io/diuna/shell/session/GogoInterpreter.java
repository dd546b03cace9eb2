// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.session;

import io.diuna.shell.command.AdminCommand;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/**
 * Interpreter that runs each line in a Gogo session of its own: Gogo's threads end with the line, and a command that hangs
 * writes into no other output. Variables and the folder are handed on from line to line.
 */
final class GogoInterpreter implements CommandInterpreter {

    /** Scopes in which commands without a scope are looked up first. */
    private static final String SCOPES = AdminCommand.SCOPE + ":*";

    private static final String VARIABLES = ".variables";

    private final CommandProcessor processor;
    private volatile Memory memory = new Memory(Map.of(), Path.of("").toAbsolutePath());

    /**
     * What is handed on.
     *
     * @param variables values by name
     * @param folder folder that names of files start from
     */
    private record Memory(Map<String, Object> variables, Path folder) {}

    GogoInterpreter(CommandProcessor processor) {
        this.processor = processor;
    }

    @Override
    public Answer execute(String line, CommandOutput output) {
        CommandSession gogo = processor.createSession(InputStream.nullInputStream(), output, output);
        try {
            begin(gogo);
            Object result = gogo.execute(line);
            if (result != null) {
                output.println(gogo.format(result, Converter.INSPECT));
            }
            end(gogo);
            return Answer.ok(output.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed(output.text() + "The command was interrupted\n");
        } catch (Exception e) { // a command of any bundle may throw anything
            output.println(FailureText.of(line, e));
            return Answer.failed(output.text());
        } finally {
            gogo.close();
        }
    }

    private void begin(CommandSession gogo) {
        memory.variables().forEach(gogo::put);
        gogo.put("SCOPE", SCOPES);
        gogo.put(CommandSession.OPTION_NO_GLOB, true);
        gogo.currentDir(memory.folder());
    }

    private void end(CommandSession gogo) {
        Map<String, Object> variables = new HashMap<>();
        if (gogo.get(VARIABLES) instanceof Set<?> names) {
            for (Object name : names) {
                Object value = isOfUser(name.toString()) ? gogo.get(name.toString()) : null;
                if (value != null) {
                    variables.put(name.toString(), value);
                }
            }
        }
        memory = new Memory(Map.copyOf(variables), gogo.currentDir());
    }

    /** Returns false for names of Gogo itself; reading one that begins with {@code #} would run code. */
    private static boolean isOfUser(String name) {
        return !name.startsWith(".") && !name.startsWith("#");
    }
}
