package app.footnote.ui.chat;

import app.footnote.model.NoteId;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerContext.NamedNote;
import app.footnote.model.session.AnswerContext.SearchedNotes;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns whose answers are not direct, or come from notes that the question names. */
public final class LevelTurns {

    public static final NamedNote STORAGE = named("storage");
    public static final NamedNote REPLICATION = named("replication");

    private static final AnswerProvenance.Timing TIMING = new AnswerProvenance.Timing(1, 0, 2, 3);
    private static final Footnote LEADER = footnote(1, "consensus.md", 1, "A **leader** may serve reads.");
    private static final Footnote TIMEOUT = footnote(2, "timers.pdf", 30, "A timeout is random.");

    private LevelTurns() {
    }

    private static NamedNote named(String name) {
        return new NamedNote(new NoteId(name), Path.of("/notes/" + name + ".pdf"));
    }

    /** Two pages for each note that was searched. */
    public static AnswerContext context(int ready, int pending, int failed, int inLibrary) {
        return new AnswerContext(
                new SearchedNotes(ready, 2 * ready, pending, failed, inLibrary), Set.of(), Set.of(), List.of());
    }

    /** An answer with the two closest quotes. */
    public static Turn closest(@Nullable AnswerContext context) {
        return quoted("How long is a lease?", "Closest:\n\n- A [1]\n- B [2]", List.of(LEADER, TIMEOUT),
                new Ending.Closest(), context);
    }

    public static Turn uncovered(@Nullable AnswerContext context) {
        return quoted("How does Bitcoin agree?", "Your notes do not cover this.", List.of(), new Ending.NotInNotes(),
                context);
    }

    /** An answer with a neighbour of the subject. */
    public static Turn nearby(AnswerContext context) {
        return quoted("And Zab?", "Not covered. Nearby:\n\n- A [1]", List.of(LEADER), new Ending.NotInNotes(), context);
    }

    /** An answer that quotes one of the notes that the question names. */
    public static Turn fromNamedNotes(NamedNote... notes) {
        AnswerContext context = new AnswerContext(
                new SearchedNotes(1, 2, 0, 0, 7), Set.of(), Set.of(AnswerOption.ALL_NOTES), List.of(notes));
        Footnote footnote = new Footnote(1, quote(notes[0].note().value(), "storage.pdf", 9, "Sorted."),
                Verdict.SUPPORTED);
        return quoted("What is a run in lecture 3?", "From **storage.pdf**:\n\nSorted. [1]", List.of(footnote),
                new Ending.Complete(), context);
    }

    /** An overview that has a short and a full form. */
    public static Turn overview(boolean full) {
        AnswerContext context = new AnswerContext(
                new SearchedNotes(1, 2, 0, 0, 7), full ? Set.of(AnswerOption.FULL_OVERVIEW) : Set.of(),
                Set.of(AnswerOption.FULL_OVERVIEW), List.of());
        String markdown =
                "**Leases**\n\n- A leader may serve reads. [1]" + (full ? "\n- A timeout is random. [2]" : "");
        return quoted("Summarise lecture 3", markdown, full ? List.of(LEADER, TIMEOUT) : List.of(LEADER),
                new Ending.Complete(), context);
    }

    public static Turn byModel(Ending ending) {
        AnswerProvenance provenance = new AnswerProvenance(
                "qwen3:4b", "", Optional.empty(), TIMING, List.of(), Optional.of(context(5, 0, 0, 5)));
        return turn("Is it fast?", new Answer("It is fast.", List.of(), List.of(), List.of(), ending, provenance));
    }

    private static Turn quoted(
            String question, String markdown, List<Footnote> footnotes, Ending ending,
            @Nullable AnswerContext context) {
        AnswerProvenance provenance = new AnswerProvenance(
                AnswerProvenance.QUOTES, "", Optional.empty(), TIMING, List.of(), Optional.ofNullable(context));
        return turn(question, new Answer(markdown, footnotes, List.of(), List.of(), ending, provenance));
    }

    private static Turn turn(String question, Answer answer) {
        return new Turn(question, Scope.all(), SampleTurns.NOON, answer);
    }

    private static Footnote footnote(int number, String file, int pages, String words) {
        return new Footnote(number, quote("n" + number, file, pages, words), Verdict.WEAK);
    }

    private static Quote quote(String note, String file, int pages, String words) {
        Source source = new Source(
                new NoteId(note), Path.of("/notes/" + file), "hash", pages, new Place(1, 0, words.length()),
                List.of("Leases"));
        return new Quote(source, words);
    }
}
