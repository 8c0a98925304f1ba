package app.footnote.answer.talk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.answer.request.FactType;
import app.footnote.answer.request.LibraryAspect;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Answers questions about the library: how many notes there are, which ones are new or could not be read. Immutable.
 */
public final class LibraryAnswerer implements KindAnswerer {

    private static final Messages TEXTS = Messages.of("answer");
    private static final int MOST_NAMES = 12;
    private static final int MOST_NEW = 5;

    private final NoteContents contents;
    private final NoteLookup notes;

    public LibraryAnswerer(NoteContents contents, NoteLookup notes) {
        this.contents = contents;
        this.notes = notes;
    }

    @Override
    public Optional<Answer.Ending> write(QuotedRequest request) throws InterruptedException {
        Scope scope = request.question().scope();
        NoteLookup.NoteCounts counts = notes.counts(scope);
        String text = TEXTS.text("library.counts", counts.ready(), counts.pending(), counts.failed());
        boolean onlyNumber = request.request().factType() == FactType.QUANTITY;
        String details = switch (LibraryAspect.of(request.question().text())) {
            case UNREAD -> unread(scope);
            case NEW -> latest(scope);
            case COURSES -> courses(scope);
            case PAGES -> TEXTS.text("library.pages", counts.pages(), counts.pages() - counts.pagesWithText());
            case NOTES -> onlyNumber || counts.ready() == 0 ? "" : names(scope);
        };
        request.draft().write(details.isEmpty() ? text : text + "\n\n" + details);
        return Optional.of(new Answer.Ending.Complete());
    }

    /** Each note that has no text or failed, with the reason. */
    private String unread(Scope scope) {
        List<String> lines = notes.entries(scope).stream().flatMap(LibraryAnswerer::unread).toList();
        return lines.isEmpty() ? TEXTS.text("library.all-read") : list(lines);
    }

    private static Stream<String> unread(NoteLookup.Entry note) {
        String name = MarkdownText.fromPlain(note.name());
        Stream<String> failure = note.failure().stream().map(FailureWording::problem).map(MarkdownText::fromPlain)
                .map(problem -> TEXTS.text("library.failed", name, problem));
        Stream<String> pages = Stream.of(note).filter(any -> any.unreadPages() > 0)
                .map(any -> TEXTS.text("library.without-text", name, any.unreadPages(), any.pages()));
        return Stream.concat(failure, pages);
    }

    /** The notes that were added last, latest first. */
    private String latest(Scope scope) {
        List<String> names = notes.entries(scope).reversed().stream()
                .limit(MOST_NEW)
                .map(note -> MarkdownText.fromPlain(note.name()))
                .toList();
        return names.isEmpty() ? "" : TEXTS.text("library.latest") + "\n\n" + list(names);
    }

    /** Each course with the number of its notes. */
    private String courses(Scope scope) {
        Map<String, Long> courses = notes.entries(scope).stream()
                .collect(groupingBy(NoteLookup.Entry::course, TreeMap::new, counting()));
        return list(
                courses.entrySet().stream()
                        .map(course -> TEXTS.text(
                                "library.course", MarkdownText.fromPlain(course.getKey()), course.getValue()))
                        .toList());
    }

    private String names(Scope scope) {
        return list(
                contents.notes(scope).stream()
                        .flatMap(note -> notes.details(note).stream())
                        .map(note -> MarkdownText.fromPlain(note.name()))
                        .sorted()
                        .toList());
    }

    private static String list(List<String> lines) {
        String list = String.join("\n", lines.stream().limit(MOST_NAMES).map(line -> "- " + line).toList());
        int more = lines.size() - MOST_NAMES;
        return more > 0 ? list + "\n\n" + TEXTS.text("library.more", more) : list;
    }
}
