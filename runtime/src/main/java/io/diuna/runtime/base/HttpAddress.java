// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** Where the page, the REST API and the console are served. */
public record HttpAddress(String host, int port) {

    /** Whether this can be a host: a name or an address, with no port, path or anything else of a URL about it. */
    public static boolean isHost(String text) {
        try {
            URI url = new HttpAddress(text, 1).url("/");
            return url.getPath().equals("/") && url.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** One on this machine alone, on a port that nobody uses. */
    public static HttpAddress free() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            return new HttpAddress(loopback.getHostAddress(), socket.getLocalPort());
        } catch (IOException e) {
            throw CliException.failure("Cannot listen on " + loopback.getHostAddress() + ": " + e.getMessage());
        }
    }

    /** Makes sure that it can be listened on, before anything is started that would have to be stopped again. */
    public void checkFree() {
        InetAddress address = resolve();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Jetty does: a port whose last connections linger is free
            socket.bind(new InetSocketAddress(address, port), 1);
        } catch (BindException e) {
            throw CliException.failure(reason(e));
        } catch (IOException e) {
            throw CliException.failure("Cannot listen on " + this + ": " + e.getMessage());
        }
    }

    private InetAddress resolve() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw CliException.failure(
                    "Cannot listen on " + this + ": there is no host of that name. Use --http-host with"
                            + " an address of this machine, or 0.0.0.0 for all of them");
        }
    }

    private String reason(BindException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("in use")) {
            return this + " is in use by another program. Choose another port with --http-port";
        }
        if (message.contains("ermission")) {
            return "Not allowed to listen on " + this + ": ports below 1024 are reserved."
                    + " Choose another port with --http-port";
        }
        return "Cannot listen on " + this + ": this machine has no such address. Choose another one with --http-host";
    }

    /** A URL that this machine itself can open. */
    public URI url(String path) {
        String name = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "[::]" -> "::1";
            default -> host;
        };
        return URI.create("http://" + bracketed(name) + ":" + port + path);
    }

    private static String bracketed(String name) {
        return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    @Override
    public String toString() {
        return bracketed(host) + ":" + port;
    }
}
