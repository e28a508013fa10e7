package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Inquiry;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Request;
import java.util.List;

/** Where an assistant asks: the service or the command line, with the roles, limits and records of that place. */
public interface Desk {
    /**
     * An answer and its record.
     *
     * @param record its id in the archive; null if it is not kept
     */
    record Kept<T>(T answer, String record) {}

    /** The rules in use. */
    Advisor advisor();

    /** Why who asks may not do what takes the role; null if they may. */
    String refusal(Role role);

    /** Names and titles of all dossiers, as {@code name} and {@code title}. */
    List<ObjectNode> dossiers();

    /**
     * A request with the facts of the dossier that it names in it.
     *
     * @throws dev.lodestone.intake.BadInput if there is no such dossier
     */
    JsonNode tree(ObjectNode body);

    /** How many facts one request may hold. */
    int maxFacts();

    /** The request, counted for what it weighs. */
    Request weighed(Request request);

    /**
     * What an inquiry may use.
     *
     * @param asks how often the rules may be asked
     */
    Budget budget(int asks);

    /** @param record whether to put the answer on record, where this place keeps any */
    Kept<Assessment> assess(Request request, boolean record);

    /** The same of an inquiry. */
    <T> Kept<T> ask(Inquiry<T> inquiry, boolean record);
}
