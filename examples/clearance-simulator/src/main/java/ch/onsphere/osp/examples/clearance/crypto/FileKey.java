package ch.onsphere.osp.examples.clearance.crypto;

import ch.onsphere.osp.examples.clearance.KeyType;
import ch.onsphere.osp.examples.clearance.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The key handed out for a file, with the part that the account keeps for itself. */
public final class FileKey {
    private static final String NEVER = "0001-01-01T00:00:00";

    private final KeyType type;
    private final String id;
    private final RSAKey rsa;
    private final byte[] secret;

    private FileKey(KeyType type, String id, RSAKey rsa, byte[] secret) {
        this.type = type;
        this.id = id;
        this.rsa = rsa;
        this.secret = secret;
    }

    static FileKey none() {
        return new FileKey(KeyType.NONE, "", null, new byte[0]);
    }

    static FileKey of(KeyType type, RSAKey key) {
        return new FileKey(type, key.getKeyID(), key, new byte[0]);
    }

    static FileKey of(KeyType type, String id, byte[] secret) {
        return new FileKey(type, id, null, secret);
    }

    KeyType type() {
        return type;
    }

    String id() {
        return id;
    }

    RSAKey rsa() {
        return rsa;
    }

    byte[] secret() {
        return secret;
    }

    /** What the agent gets to see; with the oddities of keys that .NET writes. */
    public Optional<ObjectNode> jsonWebKey() {
        if (type == KeyType.NONE) {
            return Optional.empty();
        }
        ObjectNode key = Json.object().put("kid", id);
        if (type.isSecret()) {
            key.put("kty", "oct").put("k", Base64URL.encode(secret).toString());
        } else {
            key.put("kty", type == KeyType.RSA_HSM ? "RSA-HSM" : "RSA")
                    .putNull("k")
                    .put("n", rsa.getModulus().toString())
                    .put("e", rsa.getPublicExponent().toString());
            key.putArray("key_ops").add("encrypt").add("wrapKey");
        }
        switch (type) {
            case RSA_OAEP_256 -> key.put("alg", "RSA-OAEP-256");
            case OCT_A256KW -> key.put("alg", "A256KW");
            case OCT_A256GCM -> key.put("alg", "A256GCM");
            case JWE -> key.put("alg", "RSA-OAEP-256").put("enc", "A256GCM");
            default -> key.putNull("alg");
        }
        return Optional.of(key.putNull("use").put("nbf", NEVER).put("exp", NEVER));
    }

    /** All of it as a JWK, for other tools to read what was delivered. */
    public byte[] everything() {
        String text =
                switch (type) {
                    case NONE -> "{}";
                    case OCT, OCT_A256KW, OCT_A256GCM -> jsonWebKey().orElseThrow().toString();
                    default -> rsa.toJSONString();
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Tells which it is, and nothing of what it is. */
    @Override
    public String toString() {
        return "FileKey[" + type + " " + id + "]";
    }
}
