package app.footnote.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.StringLiterals.Literal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All texts that a person reads are in the bundles: the compiled classes contain no literal that looks like one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiteralTextsTest {

    /** Two words of letters with a blank between them. */
    private static final Pattern PROSE = Pattern.compile("\\p{L}{2,}[,;:.]? \\p{L}{2,}");

    /** A single word as on buttons and labels. */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}\\p{Ll}+…?");

    /** The placeholder of a line for the log. */
    private static final String LOG_PLACEHOLDER = "{}";

    /** Methods whose literals are for the log, for programmers, for parsers, or for other programs. */
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            String.join(
                    "|",
                    "org\\.slf4j\\..*",
                    "java\\.util\\.regex\\.Pattern\\..*",
                    "app\\.footnote\\.answer\\.TermPattern\\..*",
                    "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern",
                    "java\\.lang\\.String\\.(replaceAll|replaceFirst|split|matches|contains|startsWith|equals)",
                    "java\\.lang\\.(IllegalState|IllegalArgument|UnsupportedOperation|Interrupted|Runtime)Exception.*",
                    "java\\.lang\\.(AssertionError|IndexOutOfBounds).*",
                    "java\\.util\\.NoSuchElementException.*",
                    "java\\.util\\.Objects\\.requireNonNull",
                    "java\\.lang\\.Thread\\$.*",
                    "java\\.io\\.UncheckedIOException.*"));

    /** The causes that failures quote: {@code IOException}s of the program, as the system words its own. */
    private static final Pattern CAUSE = Pattern.compile(
            "(java\\.io|redis\\.clients|com\\.fasterxml\\.jackson)\\..*(Exception\\.<init>|reportInputMismatch)");

    /** Classes whose literals are data, with the kind of data. */
    private static final Map<String, String> DATA = new TreeMap<>();

    static {
        for (String type : List.of(
                "text.NumberNormalizer", "grounding.PolarityCheck", "text.MeasurementUnits", "text.FunctionWords",
                "grounding.QuantifierCheck")) {
            DATA.put("app.footnote.answer.check." + type, "words of several languages");
        }
        DATA.put("app.footnote.answer.quote.WordMatch", "words of several languages");
        for (String type : List.of(
                "name.NameStopWords", "name.NoteType", "quote.ParallelStatements", "retrieve.AnnouncingPassages",
                "request.EllipticalQuestion")) {
            DATA.put("app.footnote.answer." + type, "words of several languages");
        }
        DATA.put("app.footnote.answer.name.WordLikeness", "endings of words");
        for (String type : List.of("HeadingQuestion", "QuestionLanguage")) {
            DATA.put("app.footnote.answer.suggest." + type, "questions in the languages of the notes");
        }
        DATA.put("app.footnote.index.lucene.vocabulary.Cognates", "endings of words");
        DATA.put("app.footnote.model.text.Abbreviations", "words of several languages");
        DATA.put("app.footnote.read.language.WritingSystem", "codes of languages");
        for (String type : List.of(
                "ollama.OllamaJudge", "prompt.OverviewPacker", "prompt.PromptPacker", "prompt.RequestInstruction",
                "prompt.SourceText",
                "write.Continuation", "write.DisclaimerFilter")) {
            DATA.put("app.footnote.answer." + type, "a prompt to a language model");
        }
        DATA.put("app.footnote.embed.BuiltInEmbedder", "a prompt to an embedding model");
        DATA.put("app.footnote.embed.EmbeddingModelFamily", "prompts to embedding models");
        DATA.put("app.footnote.health.HealthCheck", "texts that are embedded to try the model");
        DATA.put("app.footnote.index.lucene.vocabulary.AcronymFinder", "words of several languages");
        DATA.put("app.footnote.index.lucene.language.MathSigns", "names of signs");
        DATA.put("app.footnote.index.lucene.LuceneIndexFolder", "a text that is analysed to load the analyser");
        DATA.put("app.footnote.TrainingRun", "a question that is asked while the program is packaged");
        for (String type : List.of("LibraryLabel", "NoteHeadWriter", "NoteLease")) {
            DATA.put("app.footnote.index.redis.store." + type, "scripts for the server");
        }
        DATA.put("app.footnote.index.redis.server.RedisErrors", "words of the server");
        DATA.put("app.footnote.ollama.KnownServerError", "words of the server");
        DATA.put("app.footnote.ollama.ModelPull", "words of the server");
        DATA.put("app.footnote.ollama.OllamaErrors", "words of the server");
        DATA.put("app.footnote.read.format.FileSignature", "the first bytes of files");
        DATA.put("app.footnote.session.SessionTitle", "a stored title, which is shown in other words");
        DATA.put("app.footnote.session.transcript.HtmlTranscript", "HTML");
        DATA.put("app.footnote.session.transcript.PdfFonts", "names of fonts, and CSS");
        DATA.put("app.footnote.ui.common.TextFontFamily", "names of fonts");
        DATA.put("app.footnote.ui.common.DesktopLibraries", "the name of a platform");
        DATA.put("app.footnote.ui.chat.text.CodeHighlighter", "names of programming languages");
        DATA.put("app.footnote.ui.export.TranscriptFileName", "the name of a folder");
        DATA.put("app.footnote.wiring.OpenLibrary", "names of parts, for the log");
        DATA.put("app.footnote.wiring.HeapCollector", "names of Java's memory pools");
    }

    private List<Literal> literals = List.of();

    @BeforeAll
    void findLiterals() throws IOException, URISyntaxException {
        literals = StringLiterals.in(
                Path.of(Messages.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }

    @Test
    void noClassShowsALiteralToAPerson() {
        assertThat(literals)
                .filteredOn(literal -> !isData(literal) && !CAUSE.matcher(literal.consumer()).matches())
                .filteredOn(literal -> PROSE.matcher(literal.text()).find())
                .isEmpty();
    }

    @Test
    void noLabelOfTheWindowIsALiteral() {
        assertThat(literals)
                .filteredOn(literal -> literal.className().startsWith("app.footnote.ui.") && !isData(literal))
                .filteredOn(literal -> LABEL.matcher(literal.text()).matches())
                .isEmpty();
    }

    @Test
    void eachClassWithDataExistsAndNeedsToBeListed() {
        Set<String> withTexts = new TreeSet<>();
        for (Literal literal : literals) {
            if (PROSE.matcher(literal.text()).find() || LABEL.matcher(literal.text()).matches()) {
                withTexts.add(topLevel(literal));
            }
        }
        assertThat(withTexts).containsAll(DATA.keySet());
    }

    private static boolean isData(Literal literal) {
        return DATA.containsKey(topLevel(literal))
                || literal.text().contains(LOG_PLACEHOLDER)
                || NOT_FOR_PEOPLE.matcher(literal.consumer()).matches();
    }

    private static String topLevel(Literal literal) {
        return literal.className().replaceAll("\\$.*", "");
    }
}
