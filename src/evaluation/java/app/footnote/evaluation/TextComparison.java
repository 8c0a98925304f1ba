package app.footnote.evaluation;

import app.footnote.model.text.Range;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to compare texts of different origin: in compatibility form (NFKC) and lower case. */
enum TextComparison {
    /** Any amount of white space equals one space. */
    FOLDED,
    /** White space is ignored. */
    UNSPACED;

    /** The place of the phrase in the text. */
    Optional<Range> find(String text, String phrase) {
        List<Integer> places = new ArrayList<>();
        String haystack = folded(text, places);
        String needle = folded(phrase, new ArrayList<>()).strip();
        int start = haystack.indexOf(needle);
        return start < 0
                ? Optional.empty()
                : Optional.of(new Range(places.get(start), places.get(start + needle.length() - 1) + 1));
    }

    private String folded(String text, List<Integer> places) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            String kept = space
                    ? space(folded)
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            for (int k = 0; k < kept.length(); k++) {
                places.add(i);
            }
            folded.append(kept);
        }
        return folded.toString();
    }

    private String space(StringBuilder folded) {
        boolean first = folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ';
        return this == FOLDED && first ? " " : "";
    }
}
