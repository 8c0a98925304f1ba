package app.footnote.read;

/** Chinese and Japanese writing, which knows no spaces between words. */
final class Ideographs {

    private Ideographs() {
    }

    static boolean isWrittenWithoutSpaces(int point) {
        return point >= 0x2E80
                && (Character.isIdeographic(point)
                        || point >= 0x3000 && point <= 0x30FF
                        || point >= 0x31F0 && point <= 0x31FF
                        || point >= 0xFF00 && point <= 0xFFEF);
    }
}
