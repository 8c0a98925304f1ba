package app.footnote.answer.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the things that a request compares. */
final class ComparisonSides {

    /** Longer requests with "or" are questions about a fact. */
    private static final int MOST_WORDS = 14;

    private ComparisonSides() {
    }

    /** The compared things; fewer than two if the text is no comparison. */
    static List<ComparedSide> of(RequestText text) {
        if (text.has("versus")) {
            return sides(text.without("comparison").orElse(text), "versus");
        }
        Optional<RequestText> compared = text.without("comparison");
        if (compared.isPresent()) {
            return sides(compared.get(), "separators");
        }
        return isAlternative(text) ? sides(text, "alternatives") : List.of();
    }

    /** "B+ tree or LSM tree?" and "counting visitors: set or hyperloglog?", but not "can I use a set or a list?". */
    private static boolean isAlternative(RequestText text) {
        return text.words().size() <= MOST_WORDS
                && text.words().stream().anyMatch(word -> text.phrases().lists("alternatives", word))
                && text.words().stream().noneMatch(word -> text.phrases().lists("openers", word));
    }

    private static List<ComparedSide> sides(RequestText text, String separators) {
        int colon = afterColon(text);
        RequestText topic = text.part(0, colon).trimmed();
        List<RequestText> sides = new ArrayList<>();
        for (RequestText side : split(withoutQuestion(text.part(colon, text.words().size())), separators)) {
            RequestText trimmed = side.trimmed();
            if (!trimmed.words().isEmpty()) {
                sides.add(trimmed);
            }
        }
        return sides.isEmpty() ? List.of() : named(sides, topic.text());
    }

    /** The index of the first word after a colon; 0 without one. */
    private static int afterColon(RequestText text) {
        for (int i = 0; i + 1 < text.words().size(); i++) {
            if (text.words().get(i).endsWith(":")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Cuts off a further question: ", which one when" or "and when are they used". */
    private static RequestText withoutQuestion(RequestText text) {
        for (int i = 1; i < text.words().size(); i++) {
            boolean afterMark = text.words().get(i - 1).endsWith(",;?.");
            if (text.phrases().startsAt("questions", text.words(), i)
                    || (afterMark && text.phrases().lists("openers", text.words().get(i)))
                    || (afterMark && text.part(i, text.words().size()).trimmed().words().isEmpty())) {
                return text.part(0, i);
            }
        }
        return text;
    }

    private static List<RequestText> split(RequestText text, String separators) {
        List<RequestText> sides = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.words().size(); i++) {
            boolean separator = separators.equals("versus")
                    ? text.phrases().startsAt("versus", text.words(), i)
                    : text.phrases().lists(separators, text.words().get(i));
            if (separator) {
                sides.add(text.part(start, i));
                start = i + 1;
            } else if (!separators.equals("versus") && text.words().get(i).endsWith(",")) {
                sides.add(text.part(start, i + 1));
                start = i + 1;
            }
        }
        sides.add(text.part(start, text.words().size()));
        return sides;
    }

    /**
     * The relation of the last side, such as "in B+ trees", and the words before a colon are the topic of all sides.
     */
    private static List<ComparedSide> named(List<RequestText> sides, String topic) {
        RequestText last = sides.getLast();
        int relation = relation(last);
        String place = relation < 0 ? "" : last.part(relation, last.words().size()).text();
        List<ComparedSide> named = new ArrayList<>();
        for (RequestText side : sides) {
            boolean isLast = side.equals(last);
            String name = isLast && relation > 0 ? last.part(0, relation).trimmed().text() : side.text();
            String shared = relation(side) < 0 || isLast ? place : "";
            named.add(new ComparedSide(name, String.join(" ", name, shared, topic).strip().replaceAll(" +", " ")));
        }
        return named;
    }

    private static int relation(RequestText side) {
        for (int i = 1; i + 1 < side.words().size(); i++) {
            if (side.phrases().lists("relations", side.words().get(i))) {
                return i;
            }
        }
        return -1;
    }
}
