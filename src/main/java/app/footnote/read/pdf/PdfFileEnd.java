package app.footnote.read.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of a PDF, which a complete file marks. */
final class PdfFileEnd {

    /** PDF readers look for the end mark within this many bytes of the end. */
    private static final int SEARCHED_BYTES = 1024;

    private static final int BLOCK_BYTES = 1 << 16;

    private static final String END_MARK = "%%EOF";
    private static final String LAST_KEYWORD = "startxref";

    private PdfFileEnd() {
    }

    /** Whether the file was cut off. Bytes that fill up the last block of a disk do not count. */
    static boolean isMissing(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            String end = "";
            long position = bytes.length();
            while (end.isEmpty() && position > 0) {
                long start = Math.max(0, position - BLOCK_BYTES);
                end = withoutPadding(read(bytes, start, (int) (position - start)));
                position = start;
            }
            String searched = end.substring(Math.max(0, end.length() - SEARCHED_BYTES));
            return !searched.contains(END_MARK) && !searched.contains(LAST_KEYWORD);
        } catch (IOException e) {
            return false;
        }
    }

    private static String withoutPadding(String bytes) {
        int end = bytes.length();
        while (end > 0 && bytes.charAt(end - 1) <= ' ') {
            end--;
        }
        return bytes.substring(0, end);
    }

    private static String read(RandomAccessFile bytes, long position, int length) throws IOException {
        byte[] buffer = new byte[length];
        bytes.seek(position);
        bytes.readFully(buffer);
        return new String(buffer, StandardCharsets.ISO_8859_1);
    }
}
