package app.footnote.session.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.SessionId;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Session;
import app.footnote.model.session.Turn;
import app.footnote.session.SessionStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A session that release 0.1 wrote on the sample notes opens unchanged, and its transcripts equal those of release 0.1
 * except for wording and typeset formulas.
 */
class ReleasedSessionTest {

    private static final TranscriptText TEXTS = new TranscriptText(ZoneOffset.UTC, _ -> OptionalInt.empty());

    private static final SessionId ID = new SessionId("20261130-121425-5f3b1f");

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve(ID + ".jsonl"), resource("../session-release-0.1.jsonl"));
        session = new SessionStore(folder).load(ID);
    }

    @Test
    void opensWithAllTurns() {
        assertThat(session.title()).isEqualTo("What is the purpose of replication?");
        assertThat(session.turns()).extracting(Turn::question)
                .containsExactly("What is the purpose of replication?", "And what does it cost?");
        assertThat(session.turns().getFirst().answer().ending()).isEqualTo(new Ending.Complete());
        assertThat(session.turns().getFirst().answer().footnotes()).hasSize(3);
        assertThat(session.turns().getLast().answer().ending()).isEqualTo(new Ending.NotInNotes());
    }

    @Test
    void keepsNoticesInTheirWords() {
        AnswerProvenance provenance = session.turns().getFirst().answer().provenance();

        assertThat(provenance.writer()).isEqualTo(AnswerProvenance.QUOTES);
        assertThat(provenance.notices()).containsExactly(
                Failure.verbatim(
                        Failure.Kind.SERVER,
                        "Ollama, the program that runs language models, is not installed on this computer, so the answer"
                                + " quotes your notes.",
                        "Install it from ollama.com if you want answers that a language model writes."));
    }

    @Test
    void hasTheSameTranscripts() throws Exception {
        assertThat(MarkdownTranscript.of(session, TEXTS)).isEqualTo(released("md"));
        assertThat(withSourcesOfFormulas(withoutStyle(HtmlTranscript.forScreen(session, TEXTS))))
                .isEqualTo(withSourcesOfFormulas(withoutStyle(released("html"))));
        assertThat(TextTranscript.of(session, TEXTS)).isEqualTo(released("txt"));
    }

    @Test
    void hasTheSameJsonTranscriptWhichOpensAsTheSameSession() throws Exception {
        String json = resource("release-0.1.json");

        assertThat(JsonTranscript.of(session).replace("\"version\" : 2", "\"version\" : 1")).isEqualTo(json);
        assertThat(JsonTranscript.read(json.getBytes(StandardCharsets.UTF_8), Path.of("old.json"))).isEqualTo(session);
    }

    /**
     * The transcript of release 0.1, with quoted tables and formulas as they are read now, and the wording of today.
     */
    private static String released(String extension) throws IOException {
        return resource("release-0.1." + extension).replace("Footnote, begun 2026", "Footnote, started 2026");
    }

    /** The page with the sources of formulas, which that release did not typeset. */
    private static String withSourcesOfFormulas(String html) {
        return html.replaceAll("(?s)<svg [^>]*aria-label=\"([^\"]*)\".*?</svg>", "$1")
                .replaceAll("<span class=\"formula\">(.*?)</span>", "$1");
    }

    private static String withoutStyle(String html) {
        return html.replaceFirst("(?s)<style>.*</style>", "");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ReleasedSessionTest.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
