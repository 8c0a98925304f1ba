package app.footnote.answer.prompt;

import app.footnote.answer.overview.AsideTitles;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.request.FactType;
import app.footnote.answer.request.Request;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Selects the passages that become sources of a language model. */
public final class SourceSelection {

    /** A first page with more chars is more than a title page. */
    private static final int LONGEST_TITLE_PAGE = 250;

    private SourceSelection() {
    }

    /**
     * The passages in their order, without title pages, without contents, references and the like, and without slides
     * that another slide repeats and continues. All of them if nothing else is left.
     */
    public static List<FoundPassage> of(List<FoundPassage> passages, Request request) {
        Map<FoundPassage, Set<String>> lines = new HashMap<>();
        passages.forEach(passage -> lines.put(passage, lines(passage)));
        List<FoundPassage> kept = passages.stream()
                .filter(passage -> asksForTitlePage(request) || !isTitlePage(passage))
                .filter(passage -> !isAside(passage, request))
                .filter(passage -> !Objects.requireNonNull(lines.get(passage)).isEmpty())
                .filter(passage -> passages.stream().noneMatch(other -> isContinuedBy(passage, other, lines)))
                .toList();
        return kept.isEmpty() ? passages : kept;
    }

    /** Who gives a lecture, when and where often stands on its title page only. */
    private static boolean asksForTitlePage(Request request) {
        return request.factType() == FactType.PERSON || request.factType() == FactType.TIME
                || request.factType() == FactType.PLACE;
    }

    private static boolean isTitlePage(FoundPassage found) {
        return found.note().pages() > 1 && found.passage().ordinal() == 0 && found.passage().place().page() == 1
                && found.text().strip().length() <= LONGEST_TITLE_PAGE
                && found.text().lines().noneMatch(line -> line.strip().endsWith("."));
    }

    private static boolean isAside(FoundPassage found, Request request) {
        List<String> headings = found.passage().headings();
        return !headings.isEmpty() && AsideTitles.isAside(headings.getLast())
                && !request.text().toLowerCase(Locale.ROOT).contains(headings.getLast().toLowerCase(Locale.ROOT));
    }

    /** Presentations often show a list or a drawing step by step. */
    private static boolean isContinuedBy(
            FoundPassage slide, FoundPassage other, Map<FoundPassage, Set<String>> lines) {
        if (slide.isMarkdown() || !slide.passage().note().equals(other.passage().note())
                || slide.passage().place().page() == other.passage().place().page()) {
            return false;
        }
        Set<String> own = lines.getOrDefault(slide, Set.of());
        Set<String> others = lines.getOrDefault(other, Set.of());
        boolean isSame = own.equals(others) && slide.passage().ordinal() > other.passage().ordinal();
        return isSame || (others.size() > own.size() && others.containsAll(own));
    }

    private static Set<String> lines(FoundPassage passage) {
        return new HashSet<>(SourceLines.of(passage, passage.text().length()));
    }
}
