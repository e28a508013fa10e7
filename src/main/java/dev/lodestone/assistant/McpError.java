package dev.lodestone.assistant;

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

    private final int code;

    McpError(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
