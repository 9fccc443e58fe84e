package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.examples.host.report.Nearest;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line; a whole help below it would hide that. */
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        CommandSpec spec = command.getCommandSpec();
        PrintWriter err = command.getErr();
        err.println(misuse.getMessage());
        nearest(misuse, spec).ifPresent(name -> err.println("Did you mean " + name + "?"));
        err.println(spec.qualifiedName() + " --help tells what can be given.");
        err.flush();
        return spec.exitCodeOnInvalidInput();
    }

    private static Optional<String> nearest(ParameterException misuse, CommandSpec spec) {
        if (!(misuse instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().get(0).split("=", 2)[0];
        Set<String> known =
                word.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet();
        return Nearest.to(word, known);
    }
}
