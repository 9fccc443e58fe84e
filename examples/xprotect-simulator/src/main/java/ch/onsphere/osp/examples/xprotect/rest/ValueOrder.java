package ch.onsphere.osp.examples.xprotect.rest;

import ch.onsphere.osp.examples.xprotect.wire.DotNetTime;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The order of values that are known as text only. */
public final class ValueOrder {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private ValueOrder() {}

    /** Numbers and times by their value, other text by its letters, whose case does not matter. */
    public static int compare(String left, String right) {
        if (NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches()) {
            return Double.compare(Double.parseDouble(left), Double.parseDouble(right));
        }
        Optional<Instant> leftTime = DotNetTime.parse(left);
        Optional<Instant> rightTime = DotNetTime.parse(right);
        return leftTime.isPresent() && rightTime.isPresent()
                ? leftTime.get().compareTo(rightTime.get())
                : left.compareToIgnoreCase(right);
    }
}
