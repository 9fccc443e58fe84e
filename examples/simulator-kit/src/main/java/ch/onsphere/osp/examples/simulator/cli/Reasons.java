package ch.onsphere.osp.examples.simulator.cli;

import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a program cannot go on, for people: Java often keeps that in the cause, or in the type. */
public final class Reasons {
    private static final int DEEPEST = 5;

    private Reasons() {}

    /** The messages of a failure and of its causes, each once. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(Reasons::worded)
                .distinct()
                .collect(Collectors.joining(": "));
    }

    private static String worded(Throwable failure) {
        if (failure.getMessage() == null) {
            return type(failure);
        }
        // Of these, the message is the file alone.
        return failure instanceof FileSystemException file && file.getReason() == null
                ? file.getMessage() + ": " + type(file)
                : failure.getMessage();
    }

    /** {@code NoSuchFileException} in words. */
    private static String type(Throwable failure) {
        return failure.getClass()
                .getSimpleName()
                .replaceFirst("Exception$", "")
                .replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ")
                .toLowerCase(Locale.ROOT);
    }
}
