package app.footnote.answer;

import app.footnote.answer.retrieve.MissingTerms;
import app.footnote.answer.retrieve.PassageSearch;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.index.lucene.language.WordStems;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Quote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notes without a library and without an index: a list of passages, searched by the words that they share with the
 * question. Not thread-safe.
 */
public final class InMemoryNotes implements NoteLookup, NoteContents, PassageSearch {

    private final Map<NoteId, Details> notes = new LinkedHashMap<>();
    private final Map<List<Object>, StringBuilder> pages = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private MissingTerms missing = MissingTerms.none();
    private int unreadPages;
    private double coverage = 0.99;
    private List<NoteId> named = List.of();
    private NoteCounts counts = new NoteCounts(1, 1, 1, 0, 0);

    /** Appends a passage to a page. */
    public InMemoryNotes with(String file, int page, String heading, String text) {
        return with(file, page, heading.isEmpty() ? List.of() : List.of(heading), text);
    }

    /** Appends a passage below several headings to a page. */
    public InMemoryNotes with(String file, int page, List<String> headings, String text) {
        NoteId note = new NoteId(file.replaceAll("\\W", "_"));
        NoteKind kind = file.endsWith(".md") ? NoteKind.MARKDOWN : NoteKind.PDF;
        notes.put(note, new Details(Path.of("/notes").resolve(file), kind, "c0ffee", kind == NoteKind.PDF ? 40 : 1));
        StringBuilder pageText = pages.computeIfAbsent(List.of(note, page), _ -> new StringBuilder());
        int start = pageText.length();
        pageText.append(text);
        Place place = new Place(page, start, pageText.length());
        pageText.append("\n\n");
        passages.add(
                new Passage(
                        note, passages.size(), place, headings, text, Quote.fold(text), "en"));
        return this;
    }

    public InMemoryNotes withCoverage(double probability) {
        coverage = probability;
        return this;
    }

    /** The notes that each question names. */
    public InMemoryNotes naming(NoteId... notes) {
        named = List.of(notes);
        return this;
    }

    /** Retrieves for a question with terms that no note mentions. */
    public InMemoryNotes missing(MissingTerms terms) {
        missing = terms;
        return this;
    }

    public InMemoryNotes withCounts(int ready, int underway, int failed) {
        counts = new NoteCounts(ready, ready, ready, underway, failed);
        return this;
    }

    public void remove(String file) {
        notes.remove(new NoteId(file.replaceAll("\\W", "_")));
    }

    /** The text of the page at the place of the quote. */
    public String textAt(Quote quote) {
        Place place = quote.source().place();
        StringBuilder page = Objects.requireNonNull(pages.get(List.of(quote.source().note(), place.page())));
        return page.substring(place.start(), place.end());
    }

    @Override
    public Optional<Details> details(NoteId note) {
        return Optional.ofNullable(notes.get(note));
    }

    @Override
    public List<Entry> entries(Scope scope) {
        Stream<Entry> ready = notes.values().stream()
                .map(note -> new Entry(note.name(), "Trees", note.pages(), unreadPages, Optional.empty()));
        Stream<Entry> failed = Stream.of("exam.pdf").limit(counts.failed()).map(name -> new Entry(
                name, "Exams", 0, 0,
                Optional.of(Failure.verbatim(Failure.Kind.NEEDS_PASSWORD, "It is locked.", "Enter it."))));
        return Stream.concat(ready, failed).toList();
    }

    /** Lists each note with so many pages that have no text. */
    public InMemoryNotes withUnreadPages(int pages) {
        unreadPages = pages;
        return this;
    }

    @Override
    public List<NoteId> notes(Scope scope) {
        return List.copyOf(notes.keySet());
    }

    @Override
    public List<Passage> passages(NoteId note) {
        return passages.stream().filter(passage -> passage.note().equals(note)).toList();
    }

    @Override
    public NoteCounts counts(Scope scope) {
        long pages = passages.stream()
                .map(passage -> List.of(passage.note(), passage.place().page()))
                .distinct()
                .count();
        int withText = Math.max(counts.ready(), (int) pages);
        return new NoteCounts(counts.ready(), withText, withText, counts.pending(), counts.failed());
    }

    @Override
    public Retrieval retrieve(Question question, int limit) {
        Set<String> asked = WordStems.of(question.text(), "en");
        List<Hit> hits = passages.stream()
                .map(passage -> hit(passage, asked))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .map(hit -> new Hit(hit.passage(), Math.min(coverage, hit.score()), hit.words(), hit.meaning()))
                .toList();
        return new Retrieval(hits, hits.isEmpty() ? 0 : coverage, named, missing, Optional.empty());
    }

    private static Hit hit(Passage passage, Set<String> asked) {
        Set<String> stems = WordStems.of(String.join(" ", passage.headings()) + " " + passage.plain(), "en");
        double shared = asked.stream().filter(stems::contains).count();
        return new Hit(passage, shared / Math.max(1, asked.size()), OptionalDouble.of(shared), OptionalDouble.empty());
    }

    /** A search that always fails. */
    public static PassageSearch failingSearch() {
        return (question, limit) -> {
            throw new RetrievalException(
                    Failure.verbatim(Failure.Kind.INDEX, "The index in /notes is damaged.",
                            "Rebuild it on the set-up page."),
                    new IllegalStateException("damaged"));
        };
    }
}
