package ch.onsphere.osp.examples.host.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The word that callers of the API have to know. It is never written out. */
public final class ApiToken {

    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 16;

    private final byte[] expected;

    /**
     * A token.
     *
     * @param token at least 16 characters
     * @throws IllegalArgumentException when the token is shorter
     */
    public ApiToken(String token) {
        if (token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "an API token has at least " + SHORTEST + " characters");
        }
        this.expected = (SCHEME + token).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a token from a file, white space around it left out.
     *
     * @param file the file
     * @return the token
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when the token is too short
     */
    public static ApiToken ofFile(Path file) throws IOException {
        return new ApiToken(Files.readString(file).strip());
    }

    boolean isIn(String authorization) {
        // Takes the same time wherever the first difference is.
        return authorization != null
                && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "[API token]";
    }
}
