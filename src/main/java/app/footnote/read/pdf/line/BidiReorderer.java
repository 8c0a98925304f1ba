package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.Glyph;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what stands side by side on a page into the order in which it is read, for Arabic, Hebrew and their kin. */
final class BidiReorderer {

    private BidiReorderer() {
    }

    /** Whether more of the glyphs are written from right to left than from left to right. */
    static boolean mostly(List<Glyph> glyphs) {
        int balance = 0;
        for (Glyph glyph : glyphs) {
            balance += direction(glyph.text());
        }
        return balance > 0;
    }

    /** Whether any char is written from right to left. */
    static boolean occursIn(String text) {
        return text.chars().anyMatch(c -> c >= 0x590 && isRightToLeft(c));
    }

    private static int direction(String text) {
        int first = text.codePointAt(0);
        if (first >= 0x590 && isRightToLeft(first)) {
            return 1;
        }
        return Character.isLetter(first) ? -1 : 0;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /**
     * The pieces in the order in which they are read: cell by cell, each in its own direction.
     *
     * @param pieces in the order of the page, from left to right
     * @param rightToLeft whether the line as a whole is
     */
    static List<LineFragment> logical(List<LineFragment> pieces, boolean rightToLeft) {
        List<LineFragment> logical = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            if (i == pieces.size() || pieces.get(i).isCellEnd()) {
                List<LineFragment> cell = reordered(pieces.subList(first, i), rightToLeft);
                logical.addAll(rightToLeft ? 0 : logical.size(), cell);
                if (i < pieces.size()) {
                    logical.add(rightToLeft ? 0 : logical.size(), pieces.get(i));
                }
                first = i + 1;
            }
        }
        return logical;
    }

    /**
     * Reordering by the levels of Unicode Standard Annex 9 undoes itself, but for rare nestings, so the levels of the
     * order on the page give back the logical one.
     */
    private static List<LineFragment> reordered(List<LineFragment> pieces, boolean lineRightToLeft) {
        String text = pieces.stream().map(LineFragment::text).collect(Collectors.joining());
        if (!occursIn(text)) {
            return pieces;
        }
        Bidi bidi = new Bidi(text, lineRightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[pieces.size()];
        LineFragment[] ordered = new LineFragment[levels.length];
        int position = 0;
        for (int i = 0; i < levels.length; i++) {
            LineFragment piece = pieces.get(i);
            levels[i] = (byte) bidi.getLevelAt(position);
            ordered[i] = levels[i] % 2 == 1 ? piece.mirrored() : piece;
            position += piece.text().length();
        }
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        return List.of(ordered);
    }

    /** What a bracket on the page stands for in text that is read from right to left: an opening one closes. */
    static String mirrored(String text) {
        return text.length() != 1 ? text : switch (text.charAt(0)) {
            case '(' -> ")";
            case ')' -> "(";
            case '[' -> "]";
            case ']' -> "[";
            case '{' -> "}";
            case '}' -> "{";
            case '<' -> ">";
            case '>' -> "<";
            case '«' -> "»";
            case '»' -> "«";
            default -> text;
        };
    }
}
