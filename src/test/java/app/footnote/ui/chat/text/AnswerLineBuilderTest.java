package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.formula.Typesetter;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import app.footnote.ui.chat.SampleTurns;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Marker;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLineBuilderTest {

    private static final Typesetter TYPESETTER = new Typesetter();

    @Test
    void turnsEachBlockIntoLinesOfItsKind() {
        List<ChatLine> lines = lines("# Title\n\nWords.\n\n- item\n\n---\n\n## Smaller\n\n### Smallest\n");

        assertThat(lines).extracting(line -> line.style().kind())
                .containsExactly(
                        Kind.HEADING_1, Kind.TEXT, Kind.ITEM, Kind.RULE, Kind.HEADING_2, Kind.HEADING_3);
        assertThat(lines.get(1).text()).isEqualTo("Words.");
    }

    @Test
    void joinsSoftLineBreaksAndKeepsHardOnes() {
        assertThat(texts("one\ntwo  \nthree")).containsExactly("one two", "three");
    }

    @Test
    void indentsItemsByDepthAndPutsTheBulletOnTheFirstLineOnly() {
        List<ChatLine> lines = lines("3. outer\n\n   more of it\n   - inner\n4. next\n");

        assertThat(lines).extracting(line -> line.style().markers())
                .containsExactly(
                        List.of(new Marker.Bullet("3.")),
                        List.of(new Marker.Bullet("")),
                        List.of(new Marker.Bullet(""), new Marker.Bullet("◦")),
                        List.of(new Marker.Bullet("4.")));
        assertThat(lines).extracting(line -> line.style().last()).containsExactly(false, false, false, true);
    }

    @Test
    void putsABarBesideQuotations() {
        assertThat(lines("> quoted\n>\n> - item").getLast().style().markers())
                .containsExactly(new Marker.QuoteBar(), new Marker.Bullet("•"));
    }

    @Test
    void givesWordsTheirStyles() {
        ChatLine line = lines("plain *slanted* **bold** `code` [words](https://example.org/a)").getFirst();

        assertThat(style(line, "slanted").styleClasses()).containsExactly("emphasis");
        assertThat(style(line, "bold").styleClasses()).containsExactly("strong");
        assertThat(style(line, "code").styleClasses()).containsExactly("code");
        assertThat(style(line, "words").link()).contains(URI.create("https://example.org/a"));
    }

    @Test
    void makesFootnoteNumbersOfKnownFootnotesOnly() {
        ChatLine line = lines("As said [1], and [2], `[1]`, [1](https://example.org).", footnote(1)).getFirst();

        assertThat(line.runs()).extracting(ChatLine.Run::segment)
                .filteredOn(Segment.FootnoteNumber.class::isInstance)
                .containsExactly(new Segment.FootnoteNumber(0, footnote(1)));
        assertThat(line.text()).isEqualTo("As said [1], and [2], [1], 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$x^2$", "\\(x^2\\)"})
    void typesetsInlineMath(String source) {
        ChatLine line = lines("The square " + source + " grows.").getFirst();

        assertThat(line.style().kind()).isEqualTo(Kind.TEXT);
        assertThat(line.runs().get(1).segment()).isInstanceOf(Segment.TypesetFormula.class);
        assertThat(line.text()).isEqualTo("The square " + source + " grows.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$\\frac{a}{b}$$", "\\[\\frac{a}{b}\\]"})
    void putsDisplayMathOnALineOfItsOwn(String source) {
        List<ChatLine> lines = lines("Before " + source + " behind.");

        assertThat(lines).extracting(line -> line.style().kind())
                .containsExactly(Kind.TEXT, Kind.FORMULA, Kind.TEXT);
        assertThat(lines.get(1).text()).isEqualTo(source);
    }

    @Test
    void showsTheSourceOfMathThatCannotBeTypeset() {
        ChatLine line = lines("It is $\\nosuchcommand{x}$ here.").getFirst();

        assertThat(style(line, "$\\nosuchcommand{x}$").styleClasses()).containsExactly("code");
    }

    @Test
    void readsATableWithItsAlignmentsAndCopiesItAsMarkdown() {
        ChatLine line = lines("| a | b | c |\n|---|:-:|--:|\n| 1 [1] | **2** | `x` |\n", footnote(1)).getFirst();

        Segment.Table table = (Segment.Table) line.runs().getFirst().segment();
        assertThat(table.alignments())
                .containsExactly(Segment.Table.Alignment.LEFT, Segment.Table.Alignment.CENTRE,
                        Segment.Table.Alignment.RIGHT);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).getFirst().runs().getLast().segment())
                .isInstanceOf(Segment.FootnoteNumber.class);
        assertThat(line.text()).isEqualTo("| a | b | c |\n|---|:-:|--:|\n| 1 [1] | 2 | x |");
    }

    @Test
    void showsTheDescriptionOfAnImageWithoutItsAddress() {
        assertThat(texts("See ![a tree](https://example.org/tree.png).")).containsExactly("See [Image: a tree].");
    }

    @Test
    void ignoresLinksWithUnsafeSchemes() {
        ChatLine line = lines("[run](javascript:alert(1)) and [read](file:///etc/passwd)").getFirst();

        assertThat(line.runs()).allMatch(run -> run.style().link().isEmpty());
    }

    @Test
    void marksSentencesThatTheNotesDoNotSupport() {
        String markdown = "Known. Doubtful. Invented.";
        ChatLine line = AnswerLineBuilder.of(
                0,
                view(
                        markdown, List.of(), List.of(
                                check(markdown, "Known.", Verdict.SUPPORTED),
                                check(markdown, "Doubtful.", Verdict.WEAK),
                                check(markdown, "Invented.", Verdict.NOT_IN_NOTES))),
                TYPESETTER).getFirst();

        assertThat(style(line, "Known.").styleClasses()).isEmpty();
        assertThat(style(line, "Doubtful.").styleClasses()).containsExactly("weak");
        assertThat(style(line, "Invented.").styleClasses()).containsExactly("unsupported");
        assertThat(style(line, "Known.").check()).isPresent();
    }

    @Test
    void takesTheDirectionOfALineFromItsFirstLetter() {
        List<ChatLine> lines = lines("شجرة AVL\n\nAVL שלום");

        assertThat(lines).extracting(line -> line.style().rightToLeft()).containsExactly(true, false);
    }

    /** A stream may stop at any character. */
    @Test
    void parsesEachPrefixOfAnAnswer() {
        String markdown = SampleTurns.everything().answer().markdown();
        for (int end = 0; end <= markdown.length(); end += 7) {
            String prefix = markdown.substring(0, end);
            assertThat(lines(prefix)).isNotNull();
        }
    }

    @Test
    void showsOnlyCompleteTableRows() {
        String markdown = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 ";
        TurnView growing = new TurnView(
                "Why?",
                new TurnView.Draft(markdown, List.of(),
                        AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0))),
                new TurnView.Progress(AnswerPhase.WRITING, 0, 1, Optional.empty()), AnswerLevel.DIRECT,
                Optional.empty(), "");

        ChatLine table = AnswerLineBuilder.of(0, growing, TYPESETTER).getFirst();

        assertThat(table.text()).isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |");
    }

    private static SentenceCheck check(String markdown, String sentence, Verdict verdict) {
        int start = markdown.indexOf(sentence);
        return new SentenceCheck(start, start + sentence.length(), verdict, List.of());
    }

    private static TextStyle style(ChatLine line, String words) {
        return line.runs().stream()
                .filter(run -> run.segment().text().strip().equals(words))
                .findFirst()
                .orElseThrow()
                .style();
    }

    private static List<String> texts(String markdown) {
        return lines(markdown).stream().map(ChatLine::text).toList();
    }

    private static Footnote footnote(int number) {
        return SampleTurns.footnote(number);
    }

    private static List<ChatLine> lines(String markdown, Footnote... footnotes) {
        return AnswerLineBuilder.of(0, view(markdown, List.of(footnotes), List.of()), TYPESETTER);
    }

    private static TurnView view(String markdown, List<Footnote> footnotes, List<SentenceCheck> checks) {
        AnswerProvenance provenance = AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0));
        var answer = new app.footnote.model.session.Answer(
                markdown, footnotes, List.of(), checks, new app.footnote.model.session.Answer.Ending.Complete(),
                provenance);
        return new TurnView(
                "Why?", new TurnView.Draft(markdown, footnotes, provenance), TurnView.Progress.ENDED,
                AnswerLevel.DIRECT, Optional.of(answer), "");
    }
}
