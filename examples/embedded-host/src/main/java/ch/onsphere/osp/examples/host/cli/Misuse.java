package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.examples.host.report.Nearest;
import java.io.PrintWriter;
import java.util.List;
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
        // A required option that is misspelt counts as missing, and only that is said of it.
        unmatched(misuse).stream()
                .map(word -> word.split("=", 2)[0])
                .findFirst()
                .ifPresent(word -> suggest(word, spec, err));
        err.println(spec.qualifiedName() + " --help tells what can be given.");
        err.flush();
        return spec.exitCodeOnInvalidInput();
    }

    private static List<String> unmatched(ParameterException misuse) {
        return misuse instanceof UnmatchedArgumentException of
                ? of.getUnmatched()
                : misuse.getCommandLine().getUnmatchedArguments();
    }

    private static void suggest(String word, CommandSpec spec, PrintWriter err) {
        Set<String> known =
                word.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet();
        Nearest.to(word, known)
                .ifPresent(name -> err.println(word + ": did you mean " + name + "?"));
    }
}
