package ch.onsphere.osp.milestone.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may send, and what it must not. */
class FrameInputTest {

    private final Heard heard = new Heard();

    /** Reads frames until they end. */
    private void read(byte[] bytes) throws IOException {
        FrameInput in = new FrameInput(new ByteArrayInputStream(bytes));
        try {
            while (in.read(heard, heard::control)) {
                // Each is written down.
            }
        } catch (EOFException end) {
            heard.lines.add("end");
        }
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes.replace(" ", ""));
    }

    private static byte[] frame(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(payload.length);
        } else if (payload.length < 1 << 16) {
            frame.write(126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    private static byte[] together(byte[]... frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : frames) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }

    @Test
    void textsComeWholeOneAfterAnother() throws IOException {
        read(hex("81 05 48656c6c6f 81 00 81 02 c3a9"));

        assertThat(heard.texts).containsExactly("Hello", "", "é");
    }

    @ParameterizedTest
    @ValueSource(ints = {125, 126, 65_535, 65_536, 1_000_000})
    void aTextOfAnyLengthComesWhole(int length) throws IOException {
        String text = "x".repeat(length);
        read(frame(0x81, text.getBytes(UTF_8)));

        assertThat(heard.texts).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aCharacterThatIsCutThroughComesWhole(int shift) throws IOException {
        // Four bytes each, so that parts end within one.
        String text = "x".repeat(shift) + "\uD83D\uDE00".repeat(20_000);
        byte[] bytes = text.getBytes(UTF_8);
        byte[] begin = Arrays.copyOf(bytes, 4_097);
        byte[] rest = Arrays.copyOfRange(bytes, 4_097, bytes.length);
        read(together(frame(0x01, begin), frame(0x80, rest)));

        assertThat(heard.texts).containsExactly(text);
    }

    @Test
    void aPingMayComeBetweenThePartsOfAText() throws IOException {
        read(hex("01 03 48656c 89 02 6869 00 00 80 02 6c6f"));

        assertThat(heard.texts).containsExactly("Hello");
        assertThat(heard.lines).containsExactly("control 9 hi", "end");
    }

    @Test
    void aBinaryMessageIsToldOnce() throws IOException {
        read(together(frame(0x02, new byte[40_000]), hex("80 00 8a 00")));

        assertThat(heard.lines).containsExactly("binary", "control 10 ", "end");
    }

    @Test
    void nothingIsReadAfterAClose() throws IOException {
        read(hex("88 02 03e8 81 01 41"));

        assertThat(heard.texts).isEmpty();
        assertThat(heard.lines).hasSize(1).first().asString().startsWith("control 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Extensions, a mask, unknown opcodes.
                "c1 01 41",
                "a1 01 41",
                "91 01 41",
                "81 81 00000000 41",
                "83 00",
                "87 00",
                // A continuation of nothing, a message within a message.
                "80 01 41",
                "01 01 41 81 01 41",
                "02 01 41 01 01 41",
                // A control frame in parts or too long, a negative length.
                "09 01 41",
                "89 7e 0080",
                "81 7f ffffffffffffffff",
                // No UTF-8: a lone byte, an end within a character, a surrogate.
                "81 01 ff",
                "81 01 c3",
                "81 03 eda080",
                "01 01 c3 80 01 41"
            })
    void whatAServerMustNotSendIsRefused(String bytes) {
        assertThatThrownBy(() -> read(hex(bytes))).isInstanceOf(ProtocolException.class);
    }

    @Test
    void aLengthThatIsOnlyClaimedCostsNoMemory() throws IOException {
        read(hex("81 7f 7fffffffffffffff 41"));

        assertThat(heard.texts).isEmpty();
        assertThat(heard.lines).containsExactly("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "81", "81 05 48", "81 7e 00", "89 02 41"})
    void anEndWithinAFrameIsToldAsOne(String bytes) throws IOException {
        read(hex(bytes));

        assertThat(heard.lines).containsExactly("end");
    }

    /** Writes down what it is told. */
    private static final class Heard implements SocketListener {

        private final List<String> texts = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        boolean control(int opcode, byte[] payload) {
            lines.add("control " + opcode + ' ' + new String(payload, UTF_8));
            return opcode != Opcode.CLOSE;
        }

        @Override
        public void onText(CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }

        @Override
        public void onBinary(boolean last) {
            if (last) {
                lines.add("binary");
            }
        }

        @Override
        public void onSignOfLife() {
            lines.add("sign of life");
        }

        @Override
        public void onClose(int code, String reason) {
            lines.add("close " + code + ' ' + reason);
        }

        @Override
        public void onError(Throwable error) {
            lines.add("error " + error);
        }
    }
}
