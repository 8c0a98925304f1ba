package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.Glyph;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reorders fragments from their visual to their logical order, for Arabic, Hebrew and other right-to-left scripts. */
final class BidiReorderer {

    private BidiReorderer() {
    }

    /** Whether most of the glyphs are written from right to left. */
    static boolean isMostlyRightToLeft(List<Glyph> glyphs) {
        int balance = 0;
        for (Glyph glyph : glyphs) {
            balance += direction(glyph.text());
        }
        return balance > 0;
    }

    /** Whether any character is written from right to left. */
    static boolean containsRightToLeft(String text) {
        return text.chars().anyMatch(c -> c >= 0x590 && isRightToLeft(c));
    }

    private static int direction(String text) {
        int first = text.codePointAt(0);
        if (first >= 0x590 && isRightToLeft(first)) {
            return 1;
        }
        return Character.isLetter(first) ? -1 : 0;
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /**
     * The fragments in logical order: cell by cell, each in its own direction.
     *
     * @param fragments in visual order, from left to right
     * @param rightToLeft the direction of the line as a whole
     */
    static List<LineFragment> toLogicalOrder(List<LineFragment> fragments, boolean rightToLeft) {
        List<LineFragment> logical = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= fragments.size(); i++) {
            if (i == fragments.size() || fragments.get(i).isCellEnd()) {
                List<LineFragment> cell = reordered(fragments.subList(first, i), rightToLeft);
                logical.addAll(rightToLeft ? 0 : logical.size(), cell);
                if (i < fragments.size()) {
                    logical.add(rightToLeft ? 0 : logical.size(), fragments.get(i));
                }
                first = i + 1;
            }
        }
        return logical;
    }

    /**
     * Reorders by the embedding levels of the Unicode Bidirectional Algorithm (Unicode Standard Annex 9). Except for
     * rare nestings, reordering twice restores the original order, so the levels of the visual order give the logical
     * order.
     */
    private static List<LineFragment> reordered(List<LineFragment> fragments, boolean lineRightToLeft) {
        String text = fragments.stream().map(LineFragment::text).collect(Collectors.joining());
        if (!containsRightToLeft(text)) {
            return fragments;
        }
        Bidi bidi = new Bidi(text, lineRightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[fragments.size()];
        LineFragment[] ordered = new LineFragment[levels.length];
        int position = 0;
        for (int i = 0; i < levels.length; i++) {
            LineFragment fragment = fragments.get(i);
            levels[i] = (byte) bidi.getLevelAt(position);
            ordered[i] = levels[i] % 2 == 1 ? fragment.mirrored() : fragment;
            position += fragment.text().length();
        }
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        return List.of(ordered);
    }

    /** The bracket that a visible bracket represents in text from right to left, where an opening one closes. */
    static String mirroredBracket(String text) {
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
