package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message that cannot be answered, with its code in JSON-RPC or in the protocol. */
final class McpError extends RuntimeException {
    static final int PARSE = -32700;
    static final int REQUEST = -32600;
    static final int METHOD = -32601;
    static final int PARAMS = -32602;
    static final int INTERNAL = -32603;
    static final int RESOURCE = -32002;
    /** Ours: who asks may not. */
    static final int REFUSED = -32003;

    static final int HEADERS = -32020;
    static final int VERSION = -32022;

    private final int code;
    private final transient ObjectNode data;

    McpError(int code, String message) {
        this(code, message, null);
    }

    /** @param data for programs; null for none */
    McpError(int code, String message, ObjectNode data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    int code() {
        return code;
    }

    ObjectNode data() {
        return data;
    }

    /** The status over HTTP. */
    int status() {
        return switch (code) {
            case REFUSED -> 403;
            case PARSE, REQUEST, HEADERS, VERSION -> 400;
            default -> 200;
        };
    }
}
