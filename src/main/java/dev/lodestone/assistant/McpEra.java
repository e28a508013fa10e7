package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a message is to be answered, by the version of the protocol that it is written in: since 2026-07-28 each request tells its version
 * itself, and over HTTP its headers repeat what it asks; before, a client began with a handshake.
 *
 * @param modern whether it is since then
 */
record McpEra(boolean modern) {
    static final String NEWEST = "2026-07-28";
    /** Those with a handshake, the newest first. */
    static final List<String> EARLIER = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private static final String META = "io.modelcontextprotocol/";
    private static final String VERSION_HEADER = "MCP-Protocol-Version";
    private static final Set<String> NAMING = Set.of("tools/call", "prompts/get");
    private static final Set<String> LISTS =
            Set.of("server/discover", "tools/list", "prompts/list", "resources/list", "resources/templates/list");
    private static final String READ = "resources/read";
    /** Rules and dossiers may change meanwhile: a list is good for a minute. */
    private static final int LIST_MILLIS = 60_000;

    /**
     * @param header gives what a header of the request says, null where it is missing; null itself where there are none
     * @throws McpError for a version that is not spoken, and for headers that say something else than the message
     */
    static McpEra of(JsonNode message, UnaryOperator<String> header) {
        String told = message.at("/params/_meta").path(META + "protocolVersion").asText(null);
        String inHeader = header == null ? told : header.apply(VERSION_HEADER);
        if (told == null) {
            boolean known = inHeader == null || EARLIER.contains(inHeader);
            if (!known) {
                throw inHeader.equals(NEWEST)
                        ? new McpError(
                                McpError.HEADERS, "The header tells version " + NEWEST + ", the message tells none.")
                        : unspoken(inHeader);
            }
            return new McpEra(false);
        }
        if (!told.equals(NEWEST)) {
            throw unspoken(told);
        }
        if (header != null) {
            String method = message.path("method").asText();
            same(VERSION_HEADER, told, inHeader);
            same("Mcp-Method", method, header.apply("Mcp-Method"));
            String name = NAMING.contains(method) ? "name" : method.equals(READ) ? "uri" : null;
            if (name != null) {
                same("Mcp-Name", message.at("/params").path(name).asText(""), decoded(header.apply("Mcp-Name")));
            }
        }
        return new McpEra(true);
    }

    private static McpError unspoken(String version) {
        String shown = version.length() > 40 ? version.substring(0, 40) + "…" : version;
        ObjectNode data = Json.shared().createObjectNode();
        EARLIER.forEach(data.putArray("supported").add(NEWEST)::add);
        data.put("requested", shown);
        return new McpError(McpError.VERSION, "Version " + shown + " of the protocol is not spoken here.", data);
    }

    private static void same(String header, String inMessage, String inHeader) {
        if (!inMessage.equals(inHeader)) {
            throw new McpError(
                    McpError.HEADERS,
                    "The header " + header
                            + (inHeader == null ? " is missing." : " does not say what the message says."));
        }
    }

    /** What headers cannot hold as it is, they hold as {@code =?base64?…?=}. */
    private static String decoded(String value) {
        if (value == null || !value.startsWith("=?base64?") || !value.endsWith("?=")) {
            return value;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.substring(9, value.length() - 2));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** The result as this era has it. */
    ObjectNode stamped(ObjectNode result, String method) {
        if (modern) {
            result.put("resultType", "complete");
            result.putObject("_meta").set(META + "serverInfo", McpProtocol.serverInfo());
            if (LISTS.contains(method) || method.equals(READ)) {
                result.put("ttlMs", LISTS.contains(method) ? LIST_MILLIS : 0).put("cacheScope", "private");
            }
        }
        return result;
    }

    /** The error as this era has it. */
    McpError told(McpError e) {
        return modern && e.code() == McpError.RESOURCE ? new McpError(McpError.PARAMS, e.getMessage()) : e;
    }
}
