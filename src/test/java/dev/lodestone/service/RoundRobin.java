package dev.lodestone.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** A proxy that passes each connection on to the next of its servers in turn. */
final class RoundRobin implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final int[] ports;
    private final AtomicIntegerArray connections;

    RoundRobin(int... ports) throws IOException {
        this.ports = ports;
        this.connections = new AtomicIntegerArray(ports.length);
        thread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many each of the servers got. */
    List<Integer> connections() {
        return IntStream.range(0, ports.length).mapToObj(connections::get).toList();
    }

    private void accept() {
        try {
            for (int i = 0; ; i = (i + 1) % ports.length) {
                Socket client = server.accept();
                Socket replica = new Socket(InetAddress.getLoopbackAddress(), ports[i]);
                connections.incrementAndGet(i);
                thread(() -> pass(client, replica));
                thread(() -> pass(replica, client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side ended, and so the other does.
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
