package org.junheng.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
    /** One, two, three and four bytes long; the last is two chars. */
    private static final String[] CHARACTERS = {"7", ",", "\n", "\0", "é", "县", "\ufeff", "𠮷"};

    @Test
    void whatIsReadIsWhatWasWrittenHoweverMuchIsAskedForAtOnce() throws IOException {
        Random random = new Random(4);
        for (int most : new int[] {1, 2, 7, 64, 100_000}) {
            String text = text(random, 90_000);

            String read = read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), random, most);

            assertThat(read.equals(text)).as("up to " + most + " at once").isTrue();
        }
    }

    @Test
    void aStreamMayGiveOneByteAtATime() throws IOException {
        Random random = new Random(5);
        String text = text(random, 2_000);
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                return super.read(bytes, from, Math.min(length, 1));
            }
        };

        assertThat(read(slow, random, 50)).isEqualTo(text);
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsAnError() {
        byte[] cut = {'a', (byte) 0xe5, (byte) 0x8e};

        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> read(new ByteArrayInputStream(cut), new Random(6), 10));
    }

    /** Long runs of digits between single characters of every length, as a table has them. */
    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            text.append("1234567890123456789", 0, random.nextInt(20));
        }
        return text.toString();
    }

    private static String read(InputStream bytes, Random random, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader reader = new Utf8Reader(bytes)) {
            char[] characters = new char[most];
            for (int read = 0; read >= 0; read = reader.read(characters, 0, 1 + random.nextInt(most))) {
                text.append(characters, 0, read);
            }
        }
        return text.toString();
    }
}
