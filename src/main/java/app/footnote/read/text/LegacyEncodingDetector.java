package app.footnote.read.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * Detects which encoding from before Unicode a text has. Only the lines with bytes beyond ASCII count, so that a few
 * comments in much code are enough.
 */
final class LegacyEncodingDetector {

    /** @param certain whether every other encoding is much less likely */
    record Guess(Charset charset, boolean certain) {
    }

    /** Enough to tell encodings apart. */
    private static final int MAX_BYTES = 20_000;

    /** How much likelier, for each letter, an encoding is that the statistics of Latin letter groups confirm. */
    private static final double CONFIRMED_LETTER = 0.3;

    /** The difference of costs at which the less likely encoding is ruled out. */
    private static final double CERTAIN = 6;

    private LegacyEncodingDetector() {
    }

    static Guess of(byte[] bytes) {
        byte[] sample = linesBeyondAscii(bytes);
        Charset latin = LatinEncodingDetector.of(sample);
        double confirmed = CONFIRMED_LETTER * beyondAscii(sample);
        LegacyEncoding best = LegacyEncoding.all().getFirst();
        String bestText = "";
        double lowest = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        for (LegacyEncoding encoding : LegacyEncoding.all()) {
            String text = new String(sample, encoding.charset());
            double cost = DecodingCost.of(text, encoding) - (encoding.charset().equals(latin) ? confirmed : 0);
            if (cost < lowest) {
                second = text.equals(bestText) ? second : lowest;
                lowest = cost;
                best = encoding;
                bestText = text;
            } else if (!text.equals(bestText)) {
                second = Math.min(second, cost);
            }
        }
        return new Guess(best.charset(), second - lowest >= CERTAIN);
    }

    private static int beyondAscii(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    private static byte[] linesBeyondAscii(byte[] bytes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int start = 0;
        boolean hasOthers = false;
        for (int i = 0; i < bytes.length && lines.size() < MAX_BYTES; i++) {
            hasOthers |= bytes[i] < 0;
            if (bytes[i] == '\n' || i + 1 == bytes.length) {
                if (hasOthers) {
                    lines.write(bytes, start, Math.min(i + 1 - start, MAX_BYTES));
                }
                start = i + 1;
                hasOthers = false;
            }
        }
        return lines.toByteArray();
    }
}
