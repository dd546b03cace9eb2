// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import io.diuna.platform.access.NetworkAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** HTTP address of the page, the REST API and the console. */
public record HttpAddress(String host, int port) {

    /** Returns true if the text is a host name or an IP address, without port, path or other parts of a URL. */
    public static boolean isHost(String text) {
        try {
            URI url = new HttpAddress(text, 1).url("/");
            return url.getPath().equals("/") && url.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns a loopback address with a free port. */
    public static HttpAddress free() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
            return new HttpAddress(loopback.getHostAddress(), socket.getLocalPort());
        } catch (IOException e) {
            throw CliException.failure("Cannot listen on " + loopback.getHostAddress() + ": " + e.getMessage());
        }
    }

    /** Checks that the address can be bound, before anything is started. */
    public void checkFree() {
        InetAddress address = resolve();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Jetty: ports in TIME_WAIT count as free
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
                    "Cannot listen on " + this + ": host not found. Set --http-host to an IP address of this"
                            + " machine, or to 0.0.0.0 for all addresses");
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

    /** Returns true if it stands for all addresses of this machine. */
    public boolean isWildcard() {
        return host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
    }

    /** Returns true if only this machine can connect. */
    public boolean isLoopback() {
        return host.equals("localhost")
                || (!isWildcard() && isLiteral() && resolve().isLoopbackAddress());
    }

    private boolean isLiteral() {
        return NetworkAddress.isLiteral(host.replaceAll("[\\[\\]]", ""));
    }

    /** Returns a URL that can be opened on this machine: loopback for a wildcard address. */
    public URI url(String path) {
        String name = isWildcard() ? (host.contains(":") ? "::1" : "127.0.0.1") : host;
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
