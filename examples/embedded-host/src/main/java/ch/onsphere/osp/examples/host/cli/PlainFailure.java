package ch.onsphere.osp.examples.host.cli;

import ch.onsphere.osp.api.OspException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure that somebody can mend in one sentence; any other with its stack trace. */
final class PlainFailure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (failure instanceof OspException known) {
            commandLine.getErr().println(known.code().code() + ": " + known.getMessage());
            return commandLine.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }
}
