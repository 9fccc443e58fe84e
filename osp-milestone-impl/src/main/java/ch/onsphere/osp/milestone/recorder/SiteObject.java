package ch.onsphere.osp.milestone.recorder;

import java.util.Optional;

/**
 * An object of the configuration API, as far as it leads to its recording server. Members may be
 * null.
 *
 * @param data the object
 */
record SiteObject(Data data) {

    /**
     * The object.
     *
     * @param relations to other objects
     * @param webServerUri of a recording server: where it answers
     * @param activeWebServerUri of a recording server: where it answers now
     */
    record Data(Relations relations, String webServerUri, String activeWebServerUri) {

        static final Data EMPTY = new Data(null, null, null);

        /** The path of the object that this one belongs to. */
        Optional<String> parent(String type) {
            return Optional.ofNullable(relations)
                    .map(Relations::parent)
                    .filter(parent -> type.equalsIgnoreCase(parent.type()))
                    .map(Path::id)
                    .filter(id -> id.matches("[0-9A-Fa-f-]{36}"))
                    .map(id -> type + '/' + id);
        }
    }

    /**
     * Relations.
     *
     * @param parent what it belongs to
     */
    record Relations(Path parent) {}

    /**
     * A path.
     *
     * @param type the kind of object
     * @param id its id
     */
    record Path(String type, String id) {}
}
