package ch.onsphere.osp.kit.proxy;

import static java.util.Locale.ROOT;

import ch.onsphere.osp.kit.configuration.Place;
import ch.onsphere.osp.kit.configuration.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hosts that are reached without the proxy: one name, all names below a domain, or a range of
 * addresses. A name is never looked up for it: behind a proxy there is often nobody to ask.
 */
public sealed interface ProxyBypass {

    /**
     * Whether a host belongs to these.
     *
     * @param host a name or an address, as it stands in a URI
     * @return true when it is reached without the proxy
     */
    boolean covers(String host);

    /**
     * One host.
     *
     * @param name in lower case
     */
    record Host(String name) implements ProxyBypass {

        /** What ends with digits alone is an address gone wrong. */
        private static final Pattern FORM =
                Pattern.compile("\\.?([a-z0-9_-]{1,63}\\.)*(?![0-9]+$)[a-z0-9_-]{1,63}");

        @Override
        public boolean covers(String host) {
            return host.toLowerCase(ROOT).equals(name);
        }
    }

    /**
     * All hosts below a domain, but not the domain itself.
     *
     * @param ending begins with a dot, in lower case
     */
    record Domain(String ending) implements ProxyBypass {
        @Override
        public boolean covers(String host) {
            return host.length() > ending.length() && host.toLowerCase(ROOT).endsWith(ending);
        }
    }

    /**
     * The hosts that are written as an address of a range.
     *
     * @param range the range
     */
    record Addresses(AddressRange range) implements ProxyBypass {
        @Override
        public boolean covers(String host) {
            return range.contains(host);
        }
    }

    /** Reads a list; every entry that is none of these is reported. */
    static Optional<List<ProxyBypass>> parse(List<String> texts, Place place) {
        List<ProxyBypass> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<ProxyBypass> each = parse(texts.get(i));
            if (each.isEmpty()) {
                place.at(String.valueOf(i))
                        .error(
                                "bypass",
                                Shown.quoted(texts.get(i)),
                                "Write a host name (vms.example.org), the names below a domain"
                                        + " (.example.org), an address, or a range of addresses"
                                        + " (10.0.0.0/8).");
            }
            each.ifPresent(read::add);
        }
        return read.size() == texts.size() ? Optional.of(read) : Optional.empty();
    }

    private static Optional<ProxyBypass> parse(String text) {
        String written = text.toLowerCase(ROOT);
        Optional<ProxyBypass> range = AddressRange.parse(written).map(Addresses::new);
        if (range.isPresent()) {
            return range;
        }
        String name = written.startsWith("*.") ? written.substring(1) : written;
        if (!Host.FORM.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(name.startsWith(".") ? new Domain(name) : new Host(name));
    }
}
