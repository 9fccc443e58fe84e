package ch.onsphere.osp.clearance.configuration;

import ch.onsphere.osp.kit.configuration.Key;
import ch.onsphere.osp.kit.configuration.Shape;
import ch.onsphere.osp.kit.configuration.WordKind;
import java.util.EnumSet;

/** The keys of {@code encryption}. */
final class EncryptionKeys {

    static final Key<EncryptionScheme> SCHEME =
            Key.withDefault(
                    "scheme",
                    WordKind.of(EnumSet.allOf(EncryptionScheme.class)),
                    EncryptionScheme.AUTO,
                    "How files are encrypted. AUTO takes what the service's key asks for, Azure's"
                            + " version 1 with an RSA key.");

    static final Shape SHAPE = Shape.of("Encryption", SCHEME);

    private EncryptionKeys() {}
}
