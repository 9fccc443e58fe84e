package ch.onsphere.osp.examples.xprotect;

import java.net.URI;

/**
 * An API gateway the site tells of in its well-known URIs.
 *
 * @param kind what a client finds there
 * @param address where it is ({@code ELSEWHERE} only), else empty
 * @param status what it answers to everything ({@code BROKEN} only), else 0
 */
public record Gateway(Kind kind, String address, int status) {
    /** What a client finds behind the address of a gateway. */
    public enum Kind {
        /** The site itself. */
        OWN,
        /** Another address, which may not exist: the Windows host name of a site behind NAT. */
        ELSEWHERE,
        /** A further port of this machine that answers everything with an error page of IIS. */
        BROKEN
    }

    /** The gateway of the site itself. */
    public static Gateway own() {
        return new Gateway(Kind.OWN, "", 0);
    }

    /** A gateway told of under an address that need not exist; ends with {@code /} by itself. */
    public static Gateway elsewhere(String address) {
        String told = URI.create(address).toString();
        return new Gateway(Kind.ELSEWHERE, told.endsWith("/") ? told : told + "/", 0);
    }

    /** A gateway that answers 502, 503 or the 404 page of IIS to everything. */
    public static Gateway broken(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599: " + status);
        }
        return new Gateway(Kind.BROKEN, "", status);
    }
}
