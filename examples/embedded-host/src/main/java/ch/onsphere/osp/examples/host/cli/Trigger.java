package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.api.ItemId;
import ch.onsphere.osp.api.TransmissionMode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a command to an output, or asks a server for an event, and tells what became of it. */
@Command(
        name = "trigger",
        description = "Sends a command to an output of a running host, or an event to a server.",
        customSynopsis = {
            "osp trigger ITEM_ID CONTENT [--mode=MODE] [--host=URL]",
            "                   [--api-token-file=FILE]",
            "       osp trigger --server=ITEM_ID EVENT [--source=SOURCE] [--message=TEXT]",
            "                   [--host=URL] [--api-token-file=FILE]"
        },
        mixinStandardHelpOptions = true)
final class Trigger implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "ITEM_ID CONTENT",
            hideParamSyntax = true,
            description =
                    "An output such as root.vms.open-gate and a content such as true; with --server,"
                            + " the id or exact name of an event.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--server",
            paramLabel = "ITEM_ID",
            description = "The server to trigger an event on, such as root.vms.")
    private String server;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "With --server: what the event is about.")
    private String source;

    @Option(
            names = "--message",
            paramLabel = "TEXT",
            description = "With --server: a text that goes with the event.")
    private String message;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "${COMPLETION-CANDIDATES} (default: CHANGE).")
    private TransmissionMode mode;

    @Mixin private ApiCall host;

    @Override
    public Integer call() throws InterruptedException, IOException {
        ApiCall.Answer answer = server == null ? command() : event();
        PrintWriter out = spec.commandLine().getOut();
        out.println(Answers.words(answer));
        out.flush();
        return Answers.isDone(answer) ? 0 : 1;
    }

    private ApiCall.Answer command() throws InterruptedException, IOException {
        if (words.size() != 2 || source != null || message != null) {
            throw misused("an output needs ITEM_ID CONTENT; --source and --message need --server");
        }
        String itemId = checked(words.get(0));
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("content", words.get(1))
                        .put("mode", (mode == null ? TransmissionMode.CHANGE : mode).name());
        return host.post(
                "/osp/api/outputs/" + URLEncoder.encode(itemId, StandardCharsets.UTF_8), body);
    }

    private ApiCall.Answer event() throws InterruptedException, IOException {
        if (words.size() != 1 || mode != null) {
            throw misused("with --server there is one word, the event, and no --mode");
        }
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("server", checked(server))
                        .put("event", words.get(0));
        if (source != null) {
            body.put("source", source);
        }
        if (message != null) {
            body.put("message", message);
        }
        return host.post("/osp/api/events", body);
    }

    private String checked(String itemId) {
        if (!ItemId.isValid(itemId)) {
            throw misused("[" + itemId + "] is not an ItemId such as root.vms.gate");
        }
        return itemId;
    }

    private ParameterException misused(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
