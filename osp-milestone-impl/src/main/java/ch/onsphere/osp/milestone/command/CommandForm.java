package ch.onsphere.osp.milestone.command;

import ch.onsphere.osp.api.ErrorCategory;
import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.OutputResult;
import ch.onsphere.osp.milestone.error.MilestoneError;
import ch.onsphere.osp.milestone.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms in which commands lie in their journal. */
final class CommandForm {

    private CommandForm() {}

    /**
     * An attempt that begins.
     *
     * @param number of the command
     * @param at when
     * @param others what came of other commands
     * @param mayStillHappen whether it is over, and the server may be at it still
     */
    record Sending(long number, Instant at, List<String> others, boolean mayStillHappen) {

        byte[] write() {
            return Json.write(
                    Map.of(
                            "number",
                            number,
                            "at",
                            at.toString(),
                            "others",
                            others,
                            "mayStillHappen",
                            mayStillHappen));
        }

        static Optional<Sending> read(byte[] bytes) {
            return Json.read(bytes, JsonNode.class)
                    .flatMap(
                            node ->
                                    time(node.path("at"))
                                            .map(
                                                    at ->
                                                            new Sending(
                                                                    node.path("number").asLong(),
                                                                    at,
                                                                    texts(node.path("others")),
                                                                    node.path("mayStillHappen")
                                                                            .asBoolean())));
        }

        LostAnswer lost() {
            return new LostAnswer(
                    at,
                    others,
                    MilestoneError.OUTCOME_UNKNOWN.at(
                            "the process ended before it was known what became of it"),
                    mayStillHappen);
        }
    }

    static byte[] kept(long number, Instant now, Map<String, Object> memo) {
        return Json.write(Map.of("number", number, "keptAt", now.toString(), "memo", memo));
    }

    static Optional<KeptCommand> readKept(byte[] bytes) {
        return Json.read(bytes, JsonNode.class)
                .flatMap(
                        node ->
                                time(node.path("keptAt"))
                                        .map(
                                                at ->
                                                        new KeptCommand(
                                                                node.path("number").asLong(),
                                                                node.path("memo"),
                                                                at,
                                                                Optional.empty())));
    }

    /**
     * A command that is settled, with its result where that has to be remembered.
     *
     * @param number of the command
     * @param key what it is called
     * @param result empty when the same command may be carried out again
     */
    record Settled(long number, CommandKey key, Optional<OutputResult> result) {

        byte[] write() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("number", number);
            members.put("target", key.target().value());
            members.put("correlationId", key.correlationId());
            result.ifPresent(known -> addTo(members, known));
            return Json.write(members);
        }

        private static void addTo(Map<String, Object> members, OutputResult known) {
            members.put("message", known.message());
            if (known instanceof OutputResult.Done done) {
                members.put("reference", done.reference());
            } else if (known instanceof OutputResult.Failed failed) {
                members.put("code", failed.code());
                members.put("category", failed.category().name());
            }
        }

        static Optional<Settled> read(byte[] bytes) {
            return Json.read(bytes, JsonNode.class).flatMap(Settled::of);
        }

        private static Optional<Settled> of(JsonNode node) {
            String target = node.path("target").asText();
            if (!ItemId.isValid(target)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Settled(
                            node.path("number").asLong(),
                            new CommandKey(new ItemId(target), node.path("correlationId").asText()),
                            resultOf(node)));
        }

        private static Optional<OutputResult> resultOf(JsonNode node) {
            String message = node.path("message").asText();
            if (node.has("reference")) {
                return Optional.of(new OutputResult.Done(message, node.path("reference").asText()));
            }
            return node.has("code")
                    ? Optional.of(
                            new OutputResult.Failed(
                                    node.path("code").asText(),
                                    ErrorCategory.valueOf(node.path("category").asText()),
                                    false,
                                    message))
                    : Optional.empty();
        }
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            return Optional.of(Instant.parse(node.asText()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
