package app.footnote.answer.listing;

import app.footnote.answer.overview.NoteOutline;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import app.footnote.answer.passage.SubjectTerms;
import app.footnote.model.NoteId;
import app.footnote.model.PassageId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notes that may have a list of a subject. Not thread-safe. */
final class ListedNotes {

    private static final int MOST_PASSAGES = 6;
    private static final double LEAST_MATCH = 0.5;
    /** The lowest match of a further passage, as a share of the best match. */
    private static final double LEAST_MATCH_SHARE = 0.8;
    /** The best match of a further note, as a share of the best match. */
    private static final double LEAST_MATCH_SHARE_OF_NOTE = 0.95;
    /** The lowest match of a section whose subsections are the list, as a share of the best match of a passage. */
    private static final double LEAST_MATCH_SHARE_OF_SECTION = 0.85;
    private static final double SEARCH_WEIGHT = 0.12;
    private static final int FEWEST_ITEMS = 2;

    /** A subject of several parts. */
    private static final Pattern JOINED = Pattern.compile(
            "[,/&]|\\b(?:and|or|und|oder|y|o|et|ou|e|ed)\\b", Pattern.CASE_INSENSITIVE);

    private final String subject;
    private final List<FoundPassage> all;
    private final Map<NoteId, List<FoundPassage>> notes;
    private final Map<NoteId, TopicMatch> topics = new HashMap<>();
    private final Map<NoteId, Double> shares = new HashMap<>();
    private final Map<FoundPassage, Double> matches = new HashMap<>();
    private final double bestMatch;

    /**
     * @param subject what the list is wanted of
     * @param found the best passages of the scope, best first
     * @param all all passages of the notes in reading order
     */
    ListedNotes(String subject, List<FoundPassage> found, List<FoundPassage> all) {
        this.subject = subject;
        this.all = List.copyOf(all);
        notes = all.stream().collect(
                Collectors.groupingBy(passage -> passage.passage().note(), LinkedHashMap::new, Collectors.toList()));
        SubjectTerms everywhere = new SubjectTerms(subject, all);
        notes.forEach((note, passages) -> {
            topics.put(note, new TopicMatch(new SubjectTerms(subject, passages)));
            shares.put(note, share(everywhere, passages));
        });
        Map<PassageId, Double> hits = new HashMap<>();
        found.forEach(passage -> hits.put(passage.passage().id(), passage.hit().score()));
        for (FoundPassage passage : all) {
            matches.put(passage, match(passage, hits.getOrDefault(passage.passage().id(), 0.0)));
        }
        bestMatch = matches.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private double match(FoundPassage passage, double hit) {
        NoteId note = passage.passage().note();
        double topic = shares.getOrDefault(note, 0.0) * topic(note).of(passage);
        return (topic + SEARCH_WEIGHT * hit) / (1 + SEARCH_WEIGHT);
    }

    private TopicMatch topic(NoteId note) {
        return topics.computeIfAbsent(note, _ -> new TopicMatch(new SubjectTerms(subject, all)));
    }

    /**
     * The share of the subject's words that a note has. What is common in one note, such as its topic, tells little
     * about its sections, but much about the note.
     */
    private static double share(SubjectTerms terms, List<FoundPassage> note) {
        Map<String, Set<String>> stems = new HashMap<>();
        for (FoundPassage passage : note) {
            String language = passage.passage().language();
            stems.computeIfAbsent(language, _ -> new HashSet<>()).addAll(stems(passage));
        }
        return stems.entrySet().stream().mapToDouble(language -> terms.share(language.getValue(), language.getKey()))
                .max().orElse(0);
    }

    private static Set<String> stems(FoundPassage passage) {
        return SubjectTerms.stems(SubjectTerms.textWithHeadings(passage), passage.passage().language());
    }

    /** All passages of the notes in reading order. */
    List<FoundPassage> all() {
        return all;
    }

    /** The section whose subsections are the list; empty if a passage matches the subject better. */
    Optional<ListedSection> section() {
        double least = Math.max(LEAST_MATCH, LEAST_MATCH_SHARE_OF_SECTION * bestMatch);
        return notes.values().stream().map(ListedSection::all).flatMap(Collection::stream)
                .filter(section -> sectionMatch(section) >= least)
                .max(Comparator.comparingDouble(this::sectionMatch)
                        .thenComparing(Comparator.comparingInt((ListedSection section) -> section.path().size())
                                .reversed()));
    }

    private double sectionMatch(ListedSection section) {
        NoteId note = section.note();
        return shares.getOrDefault(note, 0.0) * topic(note).of(section);
    }

    /** The passages that are a list of the subject, best first, each with the other slides of its series. */
    List<FoundPassage> matching() {
        double least = Math.max(LEAST_MATCH, LEAST_MATCH_SHARE * bestMatch);
        Set<NoteId> bestNotes = all.stream()
                .filter(passage -> match(passage) >= LEAST_MATCH_SHARE_OF_NOTE * bestMatch)
                .map(passage -> passage.passage().note()).collect(Collectors.toSet());
        List<FoundPassage> matching = all.stream()
                .filter(passage -> bestNotes.contains(passage.passage().note()))
                .filter(passage -> match(passage) >= least)
                .sorted(Comparator.comparingDouble((FoundPassage passage) -> match(passage)).reversed())
                .limit(MOST_PASSAGES)
                .flatMap(this::series)
                .distinct()
                .toList();
        return Stream.concat(matching.stream(), complement(matching).stream()).toList();
    }

    private double match(FoundPassage passage) {
        return matches.getOrDefault(passage, 0.0);
    }

    /**
     * The list that has words of the subject which the others lack: "static and dynamic schemes" may be listed in two
     * places.
     */
    private Optional<FoundPassage> complement(List<FoundPassage> matching) {
        if (!JOINED.matcher(subject).find()) {
            return Optional.empty();
        }
        Set<NoteId> itsNotes = matching.stream().map(passage -> passage.passage().note()).collect(Collectors.toSet());
        Set<String> has = matching.stream().flatMap(passage -> stems(passage).stream()).collect(Collectors.toSet());
        return all.stream()
                .filter(passage -> itsNotes.contains(passage.passage().note()) && isList(passage))
                .filter(passage -> completes(passage, has))
                .max(Comparator.comparingDouble(this::match));
    }

    static boolean isList(FoundPassage passage) {
        return passage.statements().stream().filter(statement -> statement.kind() == Statement.Kind.ITEM)
                .count() >= FEWEST_ITEMS;
    }

    /** Whether the introduction of a list has a word of the subject that is new, and another one that is not. */
    private boolean completes(FoundPassage passage, Set<String> has) {
        String language = passage.passage().language();
        Set<String> introduction = SubjectTerms.stems(ListIntroductions.of(passage), language);
        Set<String> wanted = SubjectTerms.stems(subject, language);
        return wanted.stream().anyMatch(stem -> introduction.contains(stem) && !has.contains(stem))
                && wanted.stream().anyMatch(stem -> introduction.contains(stem) && has.contains(stem));
    }

    /** The passage and the other slides of its series, such as {@code Hashing 2/3}. */
    private Stream<FoundPassage> series(FoundPassage passage) {
        List<String> headings = passage.passage().headings();
        if (headings.isEmpty() || title(passage).equals(headings.getLast().strip())) {
            return Stream.of(passage);
        }
        return all.stream()
                .filter(other -> other.passage().note().equals(passage.passage().note()))
                .filter(other -> title(other).equals(title(passage)));
    }

    private static String title(FoundPassage passage) {
        List<String> headings = passage.passage().headings();
        return headings.isEmpty() ? "" : NoteOutline.withoutSeries(headings.getLast());
    }
}
