package app.footnote.session.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.model.NoteId;
import app.footnote.model.Place;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Session;
import app.footnote.model.session.Source;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import app.footnote.session.SampleSessions;
import app.footnote.session.SessionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptsTest {

    private static final TranscriptText TEXTS =
            new TranscriptText(ZoneOffset.UTC, source -> OptionalInt.of(1 + source.place().start() / 40));

    @TempDir
    Path folder;

    @Test
    void writesMarkdownWithFootnotes() throws Exception {
        assertGolden("transcript.md", MarkdownTranscript.of(SampleSessions.everything(), TEXTS));
    }

    @Test
    void writesHtml() throws Exception {
        String html = HtmlTranscript.forScreen(SampleSessions.everything(), TEXTS);

        assertGolden(
                "transcript.html",
                html.replaceFirst("(?s)<style>.*</style>", "<style></style>").replaceAll(" d=\"[^\"]+\"", " d=\"\""));
    }

    @Test
    void writesPlainText() throws Exception {
        assertGolden("transcript.txt", TextTranscript.of(SampleSessions.everything(), TEXTS));
    }

    @Test
    void writesJson() throws Exception {
        assertGolden("transcript.json", JsonTranscript.of(SampleSessions.everything()));
    }

    @Test
    void readsJsonBackAsTheSameSession() throws Exception {
        Path file = folder.resolve("session.json");
        Transcripts.write(SampleSessions.everything(), TranscriptFormat.JSON, file, _ -> OptionalInt.empty());

        assertThat(Transcripts.read(file)).isEqualTo(SampleSessions.everything());
    }

    @Test
    void reportsAFileThatIsNotATranscript() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"format\":\"recipe\",\"version\":1}");
        Path later = Files.writeString(
                folder.resolve("later.json"),
                JsonTranscript.of(SampleSessions.everything()).replace("\"version\" : 2", "\"version\" : 3"));

        assertThatThrownBy(() -> Transcripts.read(other)).isInstanceOf(SessionException.class)
                .hasMessageContaining("other.json");
        assertThatThrownBy(() -> Transcripts.read(later)).isInstanceOfSatisfying(
                SessionException.class,
                e -> assertThat(e.failure().remedy()).isEqualTo(Remedy.of(RemedyAction.UPDATE_FOOTNOTE)));
        assertThatThrownBy(() -> Transcripts.read(folder.resolve("missing.json"))).isInstanceOf(SessionException.class);
    }

    @Test
    void linksFootnotesInHtmlInBothDirections() {
        String html = HtmlTranscript.forScreen(SampleSessions.everything(), TEXTS);

        List<String> names = all(html, "id=\"([^\"]+)\"");
        assertThat(names).doesNotHaveDuplicates().contains("footnote-1-2", "reference-1-2-1", "reference-1-2-2");
        assertThat(all(html, "href=\"#([^\"]+)\"")).isSubsetOf(names).contains("footnote-1-2", "reference-1-2-2");
    }

    @Test
    void drawsFormulasInTextAndInQuotesOfMarkdownNotes() {
        Quote math = quote("/notes/math.md", "Let $\\frac{1}{2}$ be, and `$HOME/$PATH`.");
        Quote code = quote("/notes/math.md", "```sh echo $A$B$ ```");
        Quote price = quote("/notes/price.txt", "Between $a$ and $b$.");
        Session session = session(
                SampleSessions.turn(
                        "Why?", "Because $\\hat f = 1$ and $\\unknowncommand{$ and\n\n$$\\sum_i i$$",
                        List.of(math, code, price), new Ending.Complete()));

        String html = HtmlTranscript.forScreen(session, TEXTS);

        assertThat(all(html, "<svg [^>]*aria-label=\"([^\"]+)\"")).containsExactly(
                "$\\hat f = 1$", "$$\\sum_i i$$", "$\\frac{1}{2}$");
        assertThat(all(html, "<title>([^<]+)</title><path d=\"M[^\"]+Z\" />")).hasSize(3);
        assertThat(html)
                .contains("<span class=\"formula\">$\\unknowncommand{$</span>")
                .contains("<p class=\"display\"><svg")
                .contains("`$HOME/$PATH`.”", "“echo $A$B$”", "“Between $a$ and $b$.”");
        assertThat(MarkdownTranscript.of(session, TEXTS)).contains("“Let $\\frac{1}{2}$ be, and");
    }

    private static Quote quote(String file, String words) {
        return new Quote(
                new Source(new NoteId("n"), Path.of(file), "", 1, new Place(1, 0, words.length()), List.of()), words);
    }

    @Test
    void loadsAndRunsNothingInHtml() {
        String html = HtmlTranscript.forScreen(SampleSessions.everything(), TEXTS);

        assertThat(html)
                .doesNotContainPattern("(?i)<(script|img|iframe|link|object)[ >]|\\ssrc=|url\\(|@import|href=\"(?!#)");
    }

    @Test
    void closesMarkupThatWouldAffectTheNextTurn() {
        Session session = session(
                SampleSessions.turn("Code?", "```java\nint a = 1;", List.of(), new Ending.Stopped()),
                SampleSessions.turn("Comment?", "Before <!-- never closed", List.of(), new Ending.Stopped()),
                SampleSessions.turn("Last?", "End.", List.of(), new Ending.Complete()));

        assertThat(MarkdownTranscript.of(session, TEXTS))
                .contains("int a = 1;\n```\n")
                .contains("Before \\<!-- never closed\n")
                .contains("\n## Last?\n");
        assertThat(HtmlTranscript.forScreen(session, TEXTS)).doesNotContain("<!--").contains("<h2>Last?</h2>");
    }

    @Test
    void indentsLinesThatLookLikeTheEndOfATurnInPlainText() {
        String line = "=".repeat(50);
        Session session = session(
                SampleSessions.turn("Why?", "Title\n" + line + "\nText", List.of(), new Ending.Complete()));

        List<String> lines = TextTranscript.of(session, TEXTS).lines().toList();

        assertThat(lines).filteredOn(line::equals).hasSize(1);
        assertThat(lines.getFirst()).isEqualTo("Question: Why?");
        assertThat(lines.getLast()).isEqualTo(line);
    }

    @Test
    void writesNoVerdictForAFootnoteThatOnlyPointsToAPlace() {
        Turn turn = SampleSessions.everything().turns().getFirst();
        Answer answer = turn.answer();
        List<Footnote> pointers = answer.footnotes()
                .stream()
                .map(footnote -> new Footnote(footnote.number(), footnote.quote(), Verdict.POINTER))
                .toList();
        Session session = session(
                new Turn(
                        turn.question(), turn.scope(), turn.askedAt(),
                        new Answer(
                                answer.markdown(), pointers, List.of(), List.of(), answer.ending(),
                                answer.provenance())));

        assertThat(
                List.of(
                        MarkdownTranscript.of(session, TEXTS),
                        HtmlTranscript.forScreen(session, TEXTS),
                        TextTranscript.of(session, TEXTS)))
                .allSatisfy(text -> assertThat(text).contains("AVL").doesNotContain("()", "(supported)", "(weak"));
    }

    @Test
    void replacesControlCharactersAndUnpairedSurrogatesInEveryFormat() throws Exception {
        Session session = session(
                SampleSessions.turn("A\u001B[31m?", "B\u0000 \uD800 C", List.of(), new Ending.Complete()));

        for (TranscriptFormat format : TranscriptFormat.values()) {
            Path file = folder.resolve("odd." + format.extension());
            Transcripts.write(session, format, file, _ -> OptionalInt.empty());
            if (format != TranscriptFormat.PDF) {
                assertThat(Files.readString(file)).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f]");
            }
        }
    }

    @Test
    void writesASessionWithoutTurnsInEveryFormat() throws Exception {
        for (TranscriptFormat format : TranscriptFormat.values()) {
            Path file = folder.resolve("empty." + format.extension());
            assertThat(Transcripts.write(session(), format, file, _ -> OptionalInt.empty())).isEmpty();
            assertThat(file).exists();
        }
    }

    @Test
    void replacesAFileWithoutLeavingOtherFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("session.md"), "old");

        Transcripts.write(SampleSessions.everything(), TranscriptFormat.MARKDOWN, file, _ -> OptionalInt.empty());

        assertThat(file).content().startsWith("# Trees");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void namesTheFileThatCouldNotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "").resolve("session.md");

        assertThatThrownBy(
                () -> Transcripts.write(session(), TranscriptFormat.MARKDOWN, file, _ -> OptionalInt.empty()))
                .isInstanceOfSatisfying(
                        SessionException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.UNREADABLE))
                .hasMessageContaining(file.toString());
    }

    @Test
    void recognizesFormatsByTheExtensionsOfFiles() {
        assertThat(TranscriptFormat.of(Path.of("a.MD"))).contains(TranscriptFormat.MARKDOWN);
        assertThat(TranscriptFormat.of(Path.of("a.htm"))).contains(TranscriptFormat.HTML);
        assertThat(TranscriptFormat.of(Path.of("a.txt"))).contains(TranscriptFormat.TEXT);
        assertThat(TranscriptFormat.of(Path.of("pdf"))).isEmpty();
    }

    private static Session session(Turn... turns) {
        return new Session(new SessionId("s"), "A session", SampleSessions.NOON, List.of(turns));
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    /** Compares a transcript with the expected file, and writes it beside the test's output. */
    private static void assertGolden(String name, String actual) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target", "transcripts")).resolve(name), actual);
        try (InputStream golden = Objects.requireNonNull(TranscriptsTest.class.getResourceAsStream(name))) {
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
