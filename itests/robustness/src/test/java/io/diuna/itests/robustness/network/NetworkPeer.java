// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.network;

import io.diuna.itests.robustness.process.Programs;
import io.diuna.platform.access.MachineNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another device in the network, which asks with curl: in a network namespace of its own where this is allowed (root on Linux),
 * else this machine by an address that is not loopback.
 */
final class NetworkPeer implements AutoCloseable {

    private static final String SPACE = "diuna-peer";
    private static final String HERE = "10.213.7.1";
    private static final String THERE = "10.213.7.2";

    private final Path cookies;
    private final boolean apart;
    private final String address;
    private final int port;

    /**
     * @param cookies file for cookies
     * @param port port of the server
     */
    NetworkPeer(Path cookies, int port) throws IOException, InterruptedException {
        this.cookies = cookies;
        this.port = port;
        this.apart = open();
        this.address = apart
                ? HERE
                : MachineNames.read().addresses().stream()
                        .map(one -> one.urlHost())
                        .findFirst()
                        .orElse("");
        System.out.println("The other device is " + (apart ? "in a network namespace of its own" : "this machine"));
    }

    /** Returns false if this machine has neither curl nor an address that is not loopback. */
    boolean isUsable() throws InterruptedException {
        return !address.isEmpty() && Programs.isSuccessful("curl", "--version");
    }

    /** Returns the address of Diuna as the device sees it. */
    String address() {
        return address;
    }

    private static boolean open() throws InterruptedException {
        close(SPACE);
        return Programs.isSuccessful("ip", "netns", "add", SPACE)
                && Programs.isSuccessful(
                        "ip", "link", "add", "diuna-here", "type", "veth", "peer", "name", "diuna-there")
                && Programs.isSuccessful("ip", "link", "set", "diuna-there", "netns", SPACE)
                && Programs.isSuccessful("ip", "addr", "add", HERE + "/24", "dev", "diuna-here")
                && Programs.isSuccessful("ip", "link", "set", "diuna-here", "up")
                && Programs.isSuccessful("ip", "-n", SPACE, "addr", "add", THERE + "/24", "dev", "diuna-there")
                && Programs.isSuccessful("ip", "-n", SPACE, "link", "set", "diuna-there", "up");
    }

    /**
     * Answer.
     *
     * @param status HTTP status; 0 if there was none
     * @param body text
     */
    record Answer(int status, String body) {}

    /**
     * Sends a request without credentials but its cookies.
     *
     * @param host host in the URL, which leads to Diuna whatever DNS says
     * @param options further options of curl
     */
    Answer ask(String host, String method, String path, String... options) throws IOException, InterruptedException {
        Process curl = start(host, method, path, options);
        String text = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        curl.waitFor();
        int end = text.lastIndexOf('\n');
        return new Answer(Integer.parseInt(text.substring(end + 1)), text.substring(0, Math.max(0, end)));
    }

    /** Starts to read an answer that stays open. The process ends with 0 if the server ends it within 30 s. */
    Process open(String path, String... options) throws IOException {
        return start(address, "GET", path, options);
    }

    private Process start(String host, String method, String path, String... options) throws IOException {
        List<String> words = new ArrayList<>();
        if (apart) {
            words.addAll(List.of("ip", "netns", "exec", SPACE));
        }
        words.addAll(List.of("curl", "-s", "-N", "-m", "30", "--noproxy", "*", "-X", method, "-w", "\n%{http_code}"));
        words.addAll(List.of("-b", cookies.toString(), "-c", cookies.toString()));
        words.addAll(List.of("--resolve", host + ":" + port + ":" + address));
        words.addAll(List.of(options));
        words.add("http://" + host + ":" + port + path);
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Sends JSON by the address. */
    Answer json(String method, String path, String json, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-H", "Content-Type: application/json", "-d", json));
        all.addAll(List.of(options));
        return ask(address, method, path, all.toArray(String[]::new));
    }

    private static void close(String space) throws InterruptedException {
        Programs.isSuccessful("ip", "netns", "del", space);
        Programs.isSuccessful("ip", "link", "del", "diuna-here");
    }

    @Override
    public void close() {
        try {
            close(SPACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
