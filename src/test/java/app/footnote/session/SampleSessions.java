package app.footnote.session;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Session;
import app.footnote.model.session.Source;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions with everything that a session can contain. */
public final class SampleSessions {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private SampleSessions() {
    }

    /** Turns with every ending, footnotes with every verdict, and text with special characters of each format. */
    public static Session everything() {
        return new Session(
                new SessionId("20261122-120000-abc123"),
                "Trees & <b>replicas</b>",
                NOON,
                List.of(balance(), replication(), notCovered(), arabic(), stopped(), broken()));
    }

    static Turn balance() {
        String first = "An AVL tree rebalances with **rotations** [1].";
        String second = "The balance factor stays in {-1, 0, 1} [2].";
        String third = "It was invented on a Tuesday.";
        String markdown = first + " " + second + "\n\n" + third + """


                | case | rotation |
                |------|----------|
                | LL   | right    |
                | LR   | left, then right |

                ```java
                int[] heights = {1, 2}; // see [1] | <not a tag>
                ```

                The height is at most $1.44 \\log_2(n + 2)$ [2], and $$N(h) = N(h-1) + N(h-2) + 1$$ holds.
                """;
        Quote slide = slides(5, "After an insertion, at most one rotation restores the balance.");
        Quote bound = slides(7, "balance factor = height(right) - height(left)");
        Quote year = slides(2, "AVL trees were the first that balance themselves.");
        return new Turn(
                "How does an AVL tree keep its balance?",
                Scope.all(),
                NOON,
                new Answer(
                        markdown,
                        List.of(
                                new Footnote(1, slide, Verdict.SUPPORTED),
                                new Footnote(2, bound, Verdict.WEAK)),
                        List.of(markdownNote("HNSW is a layered graph.", 812)),
                        List.of(
                                check(markdown, first, Verdict.SUPPORTED, slide),
                                check(markdown, second, Verdict.WEAK, bound),
                                check(markdown, third, Verdict.NOT_IN_NOTES, year)),
                        new Ending.Complete(),
                        new AnswerProvenance(
                                "llama3.2:3b",
                                "The student asks about AVL trees.",
                                Optional.of(new AnswerProvenance.Prompt(6, 2_900, 8_192, 0)),
                                new AnswerProvenance.Timing(120, 0, 800, 4_200),
                                List.of(), Optional.empty())));
    }

    static Turn replication() {
        String markdown = """
                > Replication keeps copies on several machines. [1]

                - <script>alert('x')</script> and ![](http://example.com/a.png) and [a link](javascript:alert(1)) [1]
                - `R + W > N` & more, see [3] which is no footnote
                """;
        Quote quote = new Quote(
                new Source(
                        new NoteId("n2"),
                        Path.of("/notes/[odd] & _name_ `x`.md"),
                        HASH,
                        1,
                        new Place(1, 40, 80),
                        List.of("Replication", "Why?")),
                "copies on <several> | machines * and _more_ `code` [1](http://example.com)");
        return new Turn(
                "What is the purpose of replication?\n# Is [1] a *footnote* | or <i>not</i>?",
                Scope.of(Set.of(new CourseId("databases")), Set.of(new NoteId("n2"))),
                NOON.plusSeconds(60),
                new Answer(
                        markdown,
                        List.of(new Footnote(1, quote, Verdict.UNCHECKED)),
                        List.of(),
                        List.of(),
                        new Ending.Complete(),
                        AnswerProvenance.quotes(new AnswerProvenance.Timing(10, 0, 12, 30))));
    }

    static Turn notCovered() {
        return turn(
                "Who won the match?",
                "Your notes do not cover this question.",
                List.of(markdownNote("The nearest page.", 12)),
                new Ending.NotInNotes());
    }

    static Turn arabic() {
        return turn("ما هو التوازن؟", "التوازن هو الفرق بين ارتفاعي الشجرتين، وتسمى 平衡因子 أيضًا.", List.of(),
                new Ending.Complete());
    }

    static Turn stopped() {
        return turn("And then?", "After that, the", List.of(), new Ending.Stopped());
    }

    static Turn broken() {
        Failure failure = Failure.verbatim(
                Failure.Kind.SERVER, "Ollama at http://127.0.0.1:11434 stopped answering.",
                "Start Ollama, and ask again.");
        return turn("Why?", "", List.of(), new Ending.Broken(failure));
    }

    public static Turn turn(String question, String markdown, List<Quote> alsoLookedAt, Ending ending) {
        return new Turn(
                question,
                Scope.all(),
                NOON.plusSeconds(120),
                new Answer(
                        markdown,
                        List.of(),
                        alsoLookedAt,
                        List.of(),
                        ending,
                        AnswerProvenance.quotes(new AnswerProvenance.Timing(10, 0, 12, 30))));
    }

    static Footnote footnote(int number) {
        return new Footnote(number, slides(number, "Quote " + number), Verdict.UNCHECKED);
    }

    private static SentenceCheck check(String markdown, String sentence, Verdict verdict, Quote evidence) {
        int start = markdown.indexOf(sentence);
        return new SentenceCheck(start, start + sentence.length(), verdict, List.of(evidence));
    }

    private static Quote slides(int page, String words) {
        return new Quote(
                new Source(
                        new NoteId("n1"),
                        Path.of("/notes/AVL and B+ trees.pdf"),
                        HASH,
                        18,
                        new Place(page, 10, 10 + words.length()),
                        List.of("AVL trees", "Rotations")),
                words);
    }

    private static Quote markdownNote(String words, int start) {
        return new Quote(
                new Source(
                        new NoteId("n3"),
                        Path.of("/notes/Vector search.md"),
                        HASH,
                        1,
                        new Place(1, start, start + words.length()),
                        List.of("HNSW")),
                words);
    }
}
