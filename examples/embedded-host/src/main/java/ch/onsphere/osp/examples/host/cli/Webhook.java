package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.api.ItemId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what to enter at a server so that it posts to a running host, or enters it there. */
@Command(
        name = "webhook",
        description =
                "Tells what to enter at a server so that it posts its events to a running host.",
        mixinStandardHelpOptions = true)
final class Webhook implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ITEM_ID", description = "The server, such as root.vms.")
    private String server;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = {
                "Where the server reaches the host, such as",
                "https://onsphere.example.org",
                "Default: that of --host"
            })
    private String address;

    @Option(names = "--create", description = "Creates the webhook at the server.")
    private boolean create;

    @Mixin private ApiCall host;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!ItemId.isValid(server)) {
            throw new ParameterException(
                    spec.commandLine(), "[" + server + "] is not an ItemId such as root.vms");
        }
        return create ? create() : tell();
    }

    private int tell() throws InterruptedException, IOException {
        ApiCall.Answer answer = host.get(path() + "?address=" + encoded(address()));
        PrintWriter out = spec.commandLine().getOut();
        if (answer.status() == 200) {
            out.println("So that the server [" + server + "] posts to this host, enter there:");
            for (JsonNode step : answer.json().path("steps")) {
                out.println();
                out.println("  " + step.path("place").asText());
                out.println("      " + step.path("entry").asText());
            }
            remark(out);
        } else {
            out.println(Answers.words(answer));
        }
        out.flush();
        return answer.status() == 200 ? 0 : 1;
    }

    private int create() throws InterruptedException, IOException {
        ApiCall.Answer answer =
                host.post(path(), JsonNodeFactory.instance.objectNode().put("address", address()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(Answers.words(answer));
        remark(out);
        out.flush();
        return Answers.isDone(answer) ? 0 : 1;
    }

    /** The address of this command's own call is a guess, and wrong for any other machine. */
    private void remark(PrintWriter out) {
        if (address == null) {
            out.println();
            out.println(
                    "The server reaches "
                            + address()
                            + " only if it runs on the host's machine; else give --address.");
        }
    }

    private String path() {
        return "/osp/api/webhooks/" + encoded(server);
    }

    private String address() {
        return address == null ? host.address().toString() : address;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
