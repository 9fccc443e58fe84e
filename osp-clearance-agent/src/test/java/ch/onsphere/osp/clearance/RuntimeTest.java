package ch.onsphere.osp.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.error.ModuleError;
import java.nio.file.Path;
import java.security.MessageDigestSpi;
import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the module needs of the Java that it runs on. */
@Timeout(120)
class RuntimeTest {

    private static final Provider PROVIDER = new Strict();

    @TempDir Path directory;

    @AfterEach
    void removeProvider() {
        Security.removeProvider(PROVIDER.getName());
    }

    @Test
    void aHashThatCannotBeReadWhileItGoesOnIsToldOfAtTheStart() {
        try (Bed bed = new Bed(directory)) {
            RecordingHost host = bed.host("agent-1");
            Security.insertProviderAt(PROVIDER, 1);

            assertThatThrownBy(() -> bed.start(host))
                    .isInstanceOfSatisfying(
                            OspException.class,
                            e -> assertThat(e.code()).isEqualTo(ModuleError.NO_RUNNING_HASH))
                    .hasMessageContaining("strict-provider");
            assertThat(bed.account().received()).isEmpty();

            Security.removeProvider(PROVIDER.getName());
            var unused = bed.start(bed.host("agent-2"));
        }
    }

    /** Its hashes come to an end, and no copy is made of them on the way. */
    private static final class Strict extends Provider {

        private static final long serialVersionUID = 1;

        Strict() {
            super("strict-provider", "1", "hashes that cannot be copied");
            put("MessageDigest.SHA-256", Hash.class.getName());
        }
    }

    /** A hash of nothing. */
    public static final class Hash extends MessageDigestSpi {

        @Override
        protected void engineUpdate(byte input) {
            // Nobody reads it.
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            // Nobody reads it.
        }

        @Override
        protected byte[] engineDigest() {
            return new byte[32];
        }

        @Override
        protected void engineReset() {
            // There is nothing to forget.
        }
    }
}
