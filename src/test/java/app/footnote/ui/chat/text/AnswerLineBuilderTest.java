package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.session.AnswerProvenance;
import app.footnote.model.session.Footnote;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import app.footnote.ui.chat.SampleTurns;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Mark;
import app.footnote.ui.common.math.Typesetter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLineBuilderTest {

    private static final Typesetter TYPESETTER = new Typesetter();

    @Test
    void bringsEachBlockIntoLinesOfItsKind() {
        List<ChatLine> lines = lines("# Title\n\nWords.\n\n- item\n\n---\n\n## Smaller\n\n### Smallest\n");

        assertThat(lines).extracting(line -> line.look().kind())
                .containsExactly(
                        Kind.HEADING_1, Kind.TEXT, Kind.ITEM, Kind.RULE, Kind.HEADING_2, Kind.HEADING_3);
        assertThat(lines.get(1).text()).isEqualTo("Words.");
    }

    @Test
    void joinsLinesThatWereOnlyWrappedAndBreaksThoseThatWereBroken() {
        assertThat(texts("one\ntwo  \nthree")).containsExactly("one two", "three");
    }

    @Test
    void movesItemsInByTheirDepthAndSignsOnlyTheirFirstLine() {
        List<ChatLine> lines = lines("3. outer\n\n   more of it\n   - inner\n4. next\n");

        assertThat(lines).extracting(line -> line.look().marks())
                .containsExactly(
                        List.of(new Mark.Bullet("3.")),
                        List.of(new Mark.Bullet("")),
                        List.of(new Mark.Bullet(""), new Mark.Bullet("◦")),
                        List.of(new Mark.Bullet("4.")));
        assertThat(lines).extracting(line -> line.look().last()).containsExactly(false, false, false, true);
    }

    @Test
    void putsABarBesideQuotations() {
        assertThat(lines("> quoted\n>\n> - item").getLast().look().marks())
                .containsExactly(new Mark.Bar(), new Mark.Bullet("•"));
    }

    @Test
    void tellsWordsApartByTheirLook() {
        ChatLine line = lines("plain *slanted* **bold** `code` [words](https://example.org/a)").getFirst();

        assertThat(look(line, "slanted").styleClasses()).containsExactly("emphasis");
        assertThat(look(line, "bold").styleClasses()).containsExactly("strong");
        assertThat(look(line, "code").styleClasses()).containsExactly("code");
        assertThat(look(line, "words").link()).contains(URI.create("https://example.org/a"));
    }

    @Test
    void makesChipsOfTheFootnotesThatAreKnownAndOfNothingElse() {
        ChatLine line = lines("As said [1], and [2], `[1]`, [1](https://example.org).", footnote(1)).getFirst();

        assertThat(line.runs()).extracting(ChatLine.Run::segment)
                .filteredOn(Segment.Chip.class::isInstance)
                .containsExactly(new Segment.Chip(0, footnote(1)));
        assertThat(line.text()).isEqualTo("As said [1], and [2], [1], 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$x^2$", "\\(x^2\\)"})
    void typesetsMathAmongWords(String source) {
        ChatLine line = lines("The square " + source + " grows.").getFirst();

        assertThat(line.look().kind()).isEqualTo(Kind.TEXT);
        assertThat(line.runs().get(1).segment()).isInstanceOf(Segment.Typeset.class);
        assertThat(line.text()).isEqualTo("The square " + source + " grows.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$\\frac{a}{b}$$", "\\[\\frac{a}{b}\\]"})
    void givesALineOfItsOwnToMathThatAsksForIt(String source) {
        List<ChatLine> lines = lines("Before " + source + " behind.");

        assertThat(lines).extracting(line -> line.look().kind())
                .containsExactly(Kind.TEXT, Kind.FORMULA, Kind.TEXT);
        assertThat(lines.get(1).text()).isEqualTo(source);
    }

    @Test
    void showsTheSourceOfMathThatCannotBeTypeset() {
        ChatLine line = lines("It is $\\nosuchcommand{x}$ here.").getFirst();

        assertThat(look(line, "$\\nosuchcommand{x}$").styleClasses()).containsExactly("code");
    }

    @Test
    void readsATableWithItsSidesAndGivesItBackAsMarkdown() {
        ChatLine line = lines("| a | b | c |\n|---|:-:|--:|\n| 1 [1] | **2** | `x` |\n", footnote(1)).getFirst();

        Segment.Table table = (Segment.Table) line.runs().getFirst().segment();
        assertThat(table.sides())
                .containsExactly(Segment.Table.Side.LEFT, Segment.Table.Side.CENTRE, Segment.Table.Side.RIGHT);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).getFirst().runs().getLast().segment()).isInstanceOf(Segment.Chip.class);
        assertThat(line.text()).isEqualTo("| a | b | c |\n|---|:-:|--:|\n| 1 [1] | 2 | x |");
    }

    @Test
    void saysThatThereIsAnImageAndKeepsItsAddressOut() {
        assertThat(texts("See ![a tree](https://example.org/tree.png).")).containsExactly("See [Image: a tree].");
    }

    @Test
    void followsNoLinkButOrdinaryOnes() {
        ChatLine line = lines("[run](javascript:alert(1)) and [read](file:///etc/passwd)").getFirst();

        assertThat(line.runs()).allMatch(run -> run.look().link().isEmpty());
    }

    @Test
    void marksTheSentencesThatTheNotesDoNotCarry() {
        String markdown = "Known. Doubtful. Invented.";
        ChatLine line = AnswerLineBuilder.of(
                0,
                view(
                        markdown, List.of(), List.of(
                                check(markdown, "Known.", Verdict.SUPPORTED),
                                check(markdown, "Doubtful.", Verdict.WEAK),
                                check(markdown, "Invented.", Verdict.NOT_IN_NOTES))),
                TYPESETTER).getFirst();

        assertThat(look(line, "Known.").styleClasses()).isEmpty();
        assertThat(look(line, "Doubtful.").styleClasses()).containsExactly("weak");
        assertThat(look(line, "Invented.").styleClasses()).containsExactly("unsupported");
        assertThat(look(line, "Known.").check()).isPresent();
    }

    @Test
    void runsALineAsItsFirstLetterDoes() {
        List<ChatLine> lines = lines("شجرة AVL\n\nAVL שלום");

        assertThat(lines).extracting(line -> line.look().rightToLeft()).containsExactly(true, false);
    }

    /** What a stream may have brought at any moment must not break the reading of it. */
    @Test
    void readsEveryBeginningOfAnAnswer() {
        String markdown = SampleTurns.everything().answer().markdown();
        for (int end = 0; end <= markdown.length(); end += 7) {
            String begun = markdown.substring(0, end);
            assertThat(lines(begun)).isNotNull();
        }
    }

    @Test
    void showsRowsOfATableOnlyWhole() {
        String markdown = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 ";
        TurnView growing = new TurnView(
                "Why?",
                new TurnView.Draft(markdown, List.of(),
                        AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0))),
                new TurnView.Moment(AnswerPhase.WRITING, 0, 1), Optional.empty(), "");

        ChatLine table = AnswerLineBuilder.of(0, growing, TYPESETTER).getFirst();

        assertThat(table.text()).isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |");
    }

    private static SentenceCheck check(String markdown, String sentence, Verdict verdict) {
        int start = markdown.indexOf(sentence);
        return new SentenceCheck(start, start + sentence.length(), verdict, List.of());
    }

    private static TextStyle look(ChatLine line, String words) {
        return line.runs().stream()
                .filter(run -> run.segment().text().strip().equals(words))
                .findFirst()
                .orElseThrow()
                .look();
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
        AnswerProvenance making = AnswerProvenance.quotes(new AnswerProvenance.Timing(0, 0, 0, 0));
        var answer = new app.footnote.model.session.Answer(
                markdown, footnotes, List.of(), checks, new app.footnote.model.session.Answer.Ending.Complete(),
                making);
        return new TurnView(
                "Why?", new TurnView.Draft(markdown, footnotes, making), TurnView.Moment.ENDED, Optional.of(answer),
                "");
    }
}
