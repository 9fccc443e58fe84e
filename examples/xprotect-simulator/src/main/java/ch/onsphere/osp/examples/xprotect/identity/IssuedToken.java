package ch.onsphere.osp.examples.xprotect.identity;

import java.time.Instant;

/**
 * What the site knows of an access token.
 *
 * @param name name of the basic user or id of the client
 * @param service whether it is the token of a service, that is, of client credentials
 * @param expires when it ends
 */
public record IssuedToken(String name, boolean service, Instant expires) {}
