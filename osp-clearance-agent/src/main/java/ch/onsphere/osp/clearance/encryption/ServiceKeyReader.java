package ch.onsphere.osp.clearance.encryption;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.EncryptionError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes the key that the service gave, if it is one that a file can be trusted to. */
final class ServiceKeyReader {

    private static final int LEAST_RSA_BITS = 2048;

    /** A key beyond this costs time, and a hostile one would be made for that. */
    private static final int MOST_RSA_BITS = 8192;

    private static final int MOST_EXPONENT_BITS = 64;
    private static final Set<KeyOperation> WRAPPING =
            Set.of(KeyOperation.WRAP_KEY, KeyOperation.ENCRYPT);

    private ServiceKeyReader() {}

    static ServiceKey read(ObjectNode json) {
        JWK key;
        try {
            key = JsonWebKeys.parse(json);
        } catch (ParseException e) {
            throw unreadable(json, e);
        }
        if (KeyUse.SIGNATURE.equals(key.getKeyUse())) {
            throw EncryptionError.KEY_NOT_SUPPORTED.at("the key is for signatures");
        }
        Set<KeyOperation> operations = key.getKeyOperations();
        if (operations != null && operations.stream().noneMatch(WRAPPING::contains)) {
            throw EncryptionError.KEY_NOT_SUPPORTED.at("the key may not encrypt");
        }
        if (key instanceof RSAKey rsa) {
            return rsa(rsa, json);
        }
        if (key instanceof OctetSequenceKey oct) {
            return oct(oct, json);
        }
        throw EncryptionError.KEY_NOT_SUPPORTED.at("kty " + key.getKeyType());
    }

    private static OspException unreadable(ObjectNode json, ParseException e) {
        String type = member(json, "kty").orElse("");
        return Set.of("RSA", "RSA-HSM", "OCT", "OCT-HSM", "")
                        .contains(type.toUpperCase(Locale.ROOT))
                ? EncryptionError.KEY_NOT_UNDERSTOOD.at(e.getMessage())
                : EncryptionError.KEY_NOT_SUPPORTED.at("kty " + shown(type));
    }

    private static ServiceKey rsa(RSAKey key, ObjectNode json) {
        if (key.isPrivate()) {
            throw EncryptionError.KEY_IS_PRIVATE.at("key " + shown(key.getKeyID()));
        }
        checkNumbers(
                key.getModulus().decodeToBigInteger(),
                key.getPublicExponent().decodeToBigInteger());
        RSAPublicKey rsa;
        try {
            rsa = key.toRSAPublicKey();
        } catch (JOSEException e) {
            throw EncryptionError.KEY_NOT_UNDERSTOOD.at("RSA", e);
        }
        Optional<String> algorithm =
                Optional.ofNullable(key.getAlgorithm()).map(named -> named.getName());
        if (algorithm.isPresent()
                && !Set.of(RsaServiceKey.OAEP, RsaServiceKey.OAEP_256).contains(algorithm.get())) {
            throw EncryptionError.KEY_NOT_SUPPORTED.at("RSA with alg " + shown(algorithm.get()));
        }
        // An encryption of contents makes sense for a JWE only.
        Optional<String> contents = member(json, "enc");
        if (contents.isPresent() && !contents.get().equals(OctServiceKey.GCM)) {
            throw EncryptionError.KEY_NOT_SUPPORTED.at("RSA with enc " + shown(contents.get()));
        }
        return new RsaServiceKey(rsa, algorithm, contents.isPresent(), key.getKeyID());
    }

    private static void checkNumbers(BigInteger modulus, BigInteger exponent) {
        int bits = modulus.bitLength();
        if (bits < LEAST_RSA_BITS || bits > MOST_RSA_BITS) {
            throw EncryptionError.KEY_TOO_WEAK.at("RSA of " + bits + " bits");
        }
        // An exponent of 1 would send the file's key as it is.
        if (exponent.compareTo(BigInteger.TWO) <= 0
                || exponent.bitLength() > MOST_EXPONENT_BITS
                || !exponent.testBit(0)
                || !modulus.testBit(0)) {
            throw EncryptionError.KEY_TOO_WEAK.at("RSA with impossible numbers");
        }
    }

    private static ServiceKey oct(OctetSequenceKey key, ObjectNode json) {
        byte[] bytes = key.toByteArray();
        if (bytes.length != ContentKeys.LENGTH) {
            ContentKeys.wipe(bytes);
            throw EncryptionError.KEY_TOO_WEAK.at("AES of " + bytes.length * 8 + " bits");
        }
        String algorithm =
                key.getAlgorithm() == null ? OctServiceKey.DIRECT : key.getAlgorithm().getName();
        boolean gcm = member(json, "enc").filter(OctServiceKey.GCM::equals).isPresent();
        return switch (algorithm) {
            case OctServiceKey.DIRECT -> new OctServiceKey(bytes, false, gcm, key.getKeyID());
            case OctServiceKey.GCM -> new OctServiceKey(bytes, false, true, key.getKeyID());
            case OctServiceKey.KEY_WRAP -> new OctServiceKey(bytes, true, gcm, key.getKeyID());
            default -> {
                ContentKeys.wipe(bytes);
                throw EncryptionError.KEY_NOT_SUPPORTED.at("oct with alg " + shown(algorithm));
            }
        };
    }

    private static Optional<String> member(ObjectNode json, String name) {
        return json.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .filter(member -> member.getValue().isTextual())
                .map(member -> member.getValue().textValue())
                .findFirst();
    }

    /** What came from outside, short and on one line. */
    private static String shown(String text) {
        if (text == null) {
            return "without a name";
        }
        String line = text.replaceAll("[^\\p{Graph} ]", "?");
        return line.length() <= 100 ? line : line.substring(0, 100) + "...";
    }
}
