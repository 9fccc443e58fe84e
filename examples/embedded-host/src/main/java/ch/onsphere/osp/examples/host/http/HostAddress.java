package ch.onsphere.osp.examples.host.http;

import java.net.URI;

/** Where a remote system reaches this host, which the host itself cannot know. */
final class HostAddress {

    private static final int LONGEST = 256;

    private HostAddress() {}

    /** The address of a webhook below it. */
    static URI webhook(String address, String path) throws BadRequestException {
        if (address.length() > LONGEST || !isOrigin(address)) {
            throw new BadRequestException(
                    "an address is http:// or https://, a host name and perhaps a port, such as"
                            + " https://onsphere.example.org");
        }
        return URI.create(address + WebhookEndpoint.PREFIX + path);
    }

    private static boolean isOrigin(String address) {
        try {
            URI uri = URI.create(address);
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isHttp
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
