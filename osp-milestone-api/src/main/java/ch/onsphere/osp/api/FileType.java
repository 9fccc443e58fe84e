package ch.onsphere.osp.api;

/**
 * A kind of configuration file that a module reads.
 *
 * @param name the file's name, {@code <role>.<type>}: for instance {@code server.milestone}
 * @param title what it is, in a few words
 * @param schema its JSON Schema (draft 2020-12), as text
 */
public record FileType(String name, String title, String schema) {}
