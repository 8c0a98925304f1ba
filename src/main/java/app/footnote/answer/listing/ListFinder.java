package app.footnote.answer.listing;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import app.footnote.answer.quote.Quotability;
import app.footnote.answer.quote.StatementCandidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the entries of a list out of the passages that match a request. */
final class ListFinder {

    private static final int FEWEST_NAMED_SECTIONS = 3;
    private static final int SHORTEST_NAME = 5;
    private static final int MOST_STATEMENTS = 10;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private ListFinder() {
    }

    /**
     * The entries in the order of the passages.
     *
     * @param matching passages that match the request, best first
     * @param all all passages of their notes in reading order
     */
    static List<ListEntry> entries(List<FoundPassage> matching, List<FoundPassage> all) {
        List<ListEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FoundPassage passage : matching) {
            if (seen.add(passage.passage().plain())) {
                whole(passage).ifPresent(entries::add);
                for (FoundPassage section : namedSections(passage, all)) {
                    if (!matching.contains(section) && seen.add(section.passage().plain())) {
                        opening(section).ifPresent(entries::add);
                    }
                }
            }
        }
        return entries;
    }

    /** The list that introduces the section, and the openings of its subsections. */
    static List<ListEntry> entries(ListedSection section, List<FoundPassage> all) {
        Stream<ListEntry> introduction = all.stream()
                .filter(passage -> passage.passage().note().equals(section.note()))
                .filter(passage -> passage.passage().headings().equals(section.path()))
                .filter(ListedNotes::isList)
                .limit(1)
                .flatMap(passage -> whole(passage).stream());
        return Stream.concat(introduction, section.subsections().stream().flatMap(first -> opening(first).stream()))
                .toList();
    }

    /** The list items of the passage, or its statements in words, or a passage of code as a whole. */
    private static Optional<ListEntry> whole(FoundPassage passage) {
        List<StatementCandidate> quotable = StatementCandidate.all(passage).stream()
                .filter(candidate -> candidate.statement().isProse() && isInformative(candidate)).toList();
        List<StatementCandidate> items = quotable.stream()
                .filter(candidate -> candidate.statement().kind() == Statement.Kind.ITEM).toList();
        List<StatementCandidate> chosen = items.size() > 1 ? items : quotable;
        if (chosen.isEmpty()) {
            return passage.statements().isEmpty() ? Optional.empty() : Optional.of(new ListEntry(passage, 0, 0));
        }
        int first = chosen.getFirst().number();
        int last = Math.min(chosen.getLast().number(), first + MOST_STATEMENTS - 1);
        return Optional.of(new ListEntry(passage, first, last));
    }

    /** A bracket of code and the number of a page are no items. */
    private static boolean isInformative(StatementCandidate candidate) {
        return WORD.matcher(candidate.plain()).find();
    }

    private static Optional<ListEntry> opening(FoundPassage passage) {
        return StatementCandidate.all(passage).stream()
                .filter(candidate -> candidate.statement().isProse() && Quotability.isQuotable(candidate))
                .findFirst()
                .map(candidate -> new ListEntry(passage, candidate.number(), candidate.number()));
    }

    /** The first passages of the later sections whose headings the passage lists. */
    private static List<FoundPassage> namedSections(FoundPassage passage, List<FoundPassage> all) {
        String text = passage.passage().plain().toLowerCase(Locale.ROOT);
        List<FoundPassage> named = new ArrayList<>();
        Set<String> headings = new HashSet<>(passage.passage().headings());
        for (FoundPassage other : all) {
            boolean isLater = other.passage().note().equals(passage.passage().note())
                    && other.passage().ordinal() > passage.passage().ordinal();
            if (isLater && !other.passage().headings().isEmpty()) {
                String heading = other.passage().headings().getLast();
                if (heading.length() >= SHORTEST_NAME && headings.add(heading)
                        && text.contains(heading.toLowerCase(Locale.ROOT))) {
                    named.add(other);
                }
            }
        }
        return named.size() >= FEWEST_NAMED_SECTIONS ? named : List.of();
    }
}
