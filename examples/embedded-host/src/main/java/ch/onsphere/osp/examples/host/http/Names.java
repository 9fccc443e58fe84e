package ch.onsphere.osp.examples.host.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names that callers give to their commands; they end up in logs and audits. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[\\p{Graph}&&\\p{ASCII}]{1,128}");

    private Names() {}

    /** Empty when the caller has given none. */
    static Optional<String> ofCaller(String name) throws BadRequestException {
        if (name != null && !NAME.matcher(name).matches()) {
            throw new BadRequestException("a correlationId has 1 to 128 visible ASCII characters");
        }
        return Optional.ofNullable(name);
    }
}
