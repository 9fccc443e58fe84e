package ch.onsphere.osp.milestone.site;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is of interest of {@code GET /IDP/.well-known/openid-configuration}.
 *
 * @param serverVersion the management server's version; may be null
 */
record OpenIdConfiguration(@JsonProperty("server_version") String serverVersion) {

    String version() {
        return SiteVersion.printable(serverVersion);
    }
}
