package ch.onsphere.osp.examples.host.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells why a file that an option names cannot be used, and what to do about it. */
final class OptionFile {

    private OptionFile() {}

    static String unusable(String option, Path file, Exception failure) {
        return option + " cannot be used: [" + file + "]: " + why(file, failure);
    }

    private static String why(Path file, Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file; correct the name, or create it";
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission; let the user that runs this read it";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not UTF-8; save it as UTF-8";
        }
        if (failure instanceof IOException && Files.isDirectory(file)) {
            return "it is a directory; name a file";
        }
        return failure.getMessage();
    }
}
