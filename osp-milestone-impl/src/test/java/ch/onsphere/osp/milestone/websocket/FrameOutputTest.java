package ch.onsphere.osp.milestone.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client sends: whole, masked, and of any length. */
class FrameOutputTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final FrameOutput out = new FrameOutput(sent);

    @ParameterizedTest
    @CsvSource({"0, 2", "125, 2", "126, 4", "65535, 4", "65536, 10"})
    void aTextIsMaskedAndComesWhole(int length, int header) throws IOException {
        String text = "x".repeat(length);
        out.send(Opcode.TEXT, text.getBytes(UTF_8));

        ByteBuffer frame = ByteBuffer.wrap(sent.toByteArray());
        assertThat(frame.remaining()).isEqualTo(header + 4 + length);
        assertThat(frame.get()).isEqualTo((byte) 0x81);
        assertThat(frame.get() & 0x80).isEqualTo(0x80);
        byte[] mask = new byte[4];
        frame.position(header).get(mask);
        byte[] payload = new byte[length];
        frame.get(payload);
        for (int i = 0; i < length; i++) {
            payload[i] ^= mask[i % 4];
        }
        assertThat(new String(payload, UTF_8)).isEqualTo(text);
    }

    @Test
    void noMaskIsUsedForTwoFrames() throws IOException {
        out.send(Opcode.PING, new byte[0]);
        out.send(Opcode.PING, new byte[0]);

        byte[] bytes = sent.toByteArray();
        assertThat(ByteBuffer.wrap(bytes, 2, 4).getInt())
                .isNotEqualTo(ByteBuffer.wrap(bytes, 8, 4).getInt());
    }
}
