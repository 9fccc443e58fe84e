package ch.onsphere.osp.clearance.upload;

import ch.onsphere.osp.api.OspException;
import ch.onsphere.osp.clearance.encryption.Encryptor;
import ch.onsphere.osp.clearance.encryption.FileEncryption;
import ch.onsphere.osp.clearance.error.DeliveryError;
import ch.onsphere.osp.clearance.journal.FileRecord.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** Reads a source once from its first byte to its last: hashes it, encrypts it, cuts it. */
final class Pump {

    private final BlockCutter cutter;
    private final InFlight inFlight;
    private final Plaintext plaintext;

    Pump(BlockCutter cutter, InFlight inFlight, Plaintext plaintext) {
        this.cutter = cutter;
        this.inFlight = inFlight;
        this.plaintext = plaintext;
    }

    Content run(ContentSource source, FileEncryption encryption) throws InterruptedException {
        try (InputStream in = source.open()) {
            return run(in, encryption.encryptor(cutter));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** What a failure of a source means; an interruption is none. */
    static OspException broken(IOException e) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException interrupted = new InterruptedException("while reading a source");
            interrupted.initCause(e);
            throw interrupted;
        }
        return e.getCause() instanceof OspException known
                ? known
                : DeliveryError.SOURCE_BROKE_OFF.at(String.valueOf(e.getMessage()), e);
    }

    private Content run(InputStream in, Encryptor encryptor)
            throws IOException, InterruptedException {
        byte[] slice = new byte[Encryptor.SLICE];
        for (int read = in.readNBytes(slice, 0, slice.length);
                read > 0;
                read = in.readNBytes(slice, 0, slice.length)) {
            inFlight.checkFailure();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            plaintext.add(slice, read);
            encryptor.write(slice, 0, read);
        }
        encryptor.finish();
        int blocks = cutter.finish();
        String sha256 = HexFormat.of().formatHex(plaintext.sha256());
        return new Content(plaintext.bytes(), sha256, blocks);
    }
}
