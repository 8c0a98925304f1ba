package app.footnote.answer.talk;

import app.footnote.answer.NoteContents;
import app.footnote.answer.NoteLookup;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.quote.KindAnswerer;
import app.footnote.answer.quote.QuotedRequest;
import app.footnote.answer.request.FactType;
import app.footnote.messages.Messages;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import java.util.List;
import java.util.Optional;

/** Answers how many notes there are, and which. Immutable. */
public final class LibraryAnswerer implements KindAnswerer {

    private static final Messages TEXTS = Messages.of("answer");
    private static final int MOST_NAMES = 12;

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
        request.draft().write(TEXTS.text("library.counts", counts.ready(), counts.pending(), counts.failed()));
        if (request.request().factType() != FactType.QUANTITY && counts.ready() > 0) {
            request.draft().write("\n\n" + names(scope));
        }
        return Optional.of(new Answer.Ending.Complete());
    }

    private String names(Scope scope) {
        List<String> names = contents.notes(scope).stream()
                .flatMap(note -> notes.details(note).stream())
                .map(note -> MarkdownText.fromPlain(note.name()))
                .sorted()
                .toList();
        String list = String.join("\n", names.stream().limit(MOST_NAMES).map(name -> "- " + name).toList());
        int more = names.size() - MOST_NAMES;
        return more > 0 ? list + "\n\n" + TEXTS.text("library.more", more) : list;
    }
}
