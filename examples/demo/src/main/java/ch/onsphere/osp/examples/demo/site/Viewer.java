package ch.onsphere.osp.examples.demo.site;

import ch.onsphere.osp.examples.demo.tree.Secret;

/**
 * Who looks at the sites' event lists; not the module's user, so that both can be told apart.
 *
 * @param name the name of the basic user
 * @param password the password
 */
public record Viewer(String name, Secret password) {}
