package app.footnote.answer.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.text.Range;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimFinderTest {

    private static List<String> claimed(String markdown) {
        return ClaimFinder.in(markdown).stream().map(Claim::words).toList();
    }

    @Test
    void findsEachSentenceItemAndRow() {
        assertThat(claimed("""
                ## Balanced trees

                An AVL tree, e.g. of height 1.44 log n, is *balanced*. It rotates.

                - A rotation takes constant time
                - It keeps the order

                | tree | height |
                |---|---|
                | AVL | 1.44 log n |
                | red-black | 2 log n |
                """)).containsExactly(
                "An AVL tree, e.g. of height 1.44 log n, is balanced.", "It rotates.",
                "A rotation takes constant time", "It keeps the order",
                "tree AVL, height 1.44 log n", "tree red-black, height 2 log n");
    }

    @Test
    void ignoresCodeFormulasAndTitles() {
        assertThat(claimed("""
                **Rotation:**

                ```java
                A rotation is fast. It is code.
                ```

                $$ h \\le 1.44 \\log n. $$

                # A heading claims nothing.
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "In summary:", "Sure!", "Here is what your notes say about it:", "Would you like an example?",
            "Hello there.", "Your notes do not mention the price.", "I hope this helps!",
            "Certainly, here are the steps:",
            "The steps are as follows:", "Let me know if you need more.", "Zusammengefasst:",
            "Deine Notizen enthalten dazu keine Angaben.", "The provided sources don't contain information about this.",
            "Tus apuntes no mencionan el precio.", "Feel free to ask.", "Of course, I can help with that.",
            "Sorry, but I cannot find that in your notes.", "If you need more details, ask again.",
            "If you want me to go on, let me know.", "If you'd like further examples, ask.",
            "Falls du Fragen hast, frag einfach.", "In your notes, there is no mention of the price.",
            "Based on your notes, I cannot say what it costs.", "Your notes, however, do not mention the price.",
            "According to your notes, the price is not mentioned.",
            "The price of tea, coffee and milk is not mentioned in your notes.", "**Balanced search trees**"})
    void ignoresTextWithoutClaims(String remark) {
        assertThat(claimed(remark)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The tree is not balanced.", "The text segment does not contain data.",
            "So much time is needed for sorting.",
            "Great circles are the shortest paths on a sphere.", "Hi-hats are cymbals.", "Here, the price doubled.",
            "Examples of metals are iron and tin.", "平衡树的高度是对数的。",
            "According to your notes, TCP is not reliable.",
            "In the notes, TCP does not guarantee ordering at all.",
            "According to your notes, there is no single leader.",
            "TCP does not guarantee ordering, as stated in your notes.",
            "The sources of error are not independent and sum to 7.", "Certainly, TCP is a connectionless protocol.",
            "Of course, mitochondria produce ATP.", "Of course: mitochondria produce ATP.",
            "If you want linearizability, you use a single leader.",
            "If you have any two points, one line goes through both.",
            "Falls du den Druck erhöhst, steigt die Temperatur.",
            "- **Normalization** reduces **redundancy**", "**TCP opens a connection with two packets.**"})
    void doesNotIgnoreClaimsThatResembleRemarks(String claim) {
        assertThat(claimed(claim)).hasSize(1);
    }

    @Test
    void removesTheIntroductionOfAClaim() {
        assertThat(claimed("According to your notes, a rotation takes constant time."))
                .containsExactly("a rotation takes constant time.");
        assertThat(claimed("Certainly, a rotation takes constant time."))
                .containsExactly("a rotation takes constant time.");
    }

    @Test
    void ignoresDisplayedFormulas() {
        assertThat(claimed("The energy is:\n$$\nE = mc^2\n$$\nIt grows."))
                .containsExactly("The energy is:", "It grows.");
        assertThat(claimed("- It grows.\n  \\[ a = b. Then c = d \\]\n  It shrinks."))
                .containsExactly("It grows.", "It shrinks.");
        assertThat(claimed("> It grows.\n> $$\n> E = mc^2 and never closed")).containsExactly("It grows.");
    }

    @Test
    void findsClaimsAfterADisplayedFormula() {
        String markdown = "$$\nE = mc^2\n$$\nwhere E is the energy of the body.";

        assertThat(ClaimFinder.in(markdown)).singleElement()
                .satisfies(
                        claim -> assertThat(claim.range().of(markdown))
                                .isEqualTo("where E is the energy of the body."));
    }

    @Test
    void findsListItemsAfterTheirFootnotes() {
        String markdown = "- [1] TCP is fast\n- [1] UDP is slow";

        assertThat(claimed(CitationMarker.masked(markdown, CitationMarker.in(markdown, Set.of(1)))))
                .containsExactly("TCP is fast", "UDP is slow");
    }

    @Test
    void findsClaimsInHtml() {
        assertThat(claimed("<div>\nA rotation takes constant time.\n</div>")).singleElement()
                .satisfies(words -> assertThat(words).contains("A rotation takes constant time."));
    }

    @Test
    void findsSentencesInLanguagesWithoutSpaces() {
        assertThat(claimed("平衡树的高度是对数的。旋转需要常数时间。")).hasSize(2);
    }

    @RepeatedTest(200)
    void claimsAreInOrderInAnyText(RepetitionInfo repetition) {
        String markdown = randomMarkdown(new Random(repetition.getCurrentRepetition()));
        List<CitationMarker> markers = CitationMarker.in(markdown, Set.of(1, 2, 3));
        int reached = 0;
        for (Claim claim : ClaimFinder.in(CitationMarker.masked(markdown, markers))) {
            Range range = claim.range();
            assertThat(range.start()).isGreaterThanOrEqualTo(reached);
            assertThat(range.length()).isPositive();
            assertThat(range.end()).isLessThanOrEqualTo(markdown.length());
            reached = range.end();
        }
    }

    /** Pieces of Markdown in any order, well-formed or not. */
    static String randomMarkdown(Random random) {
        List<String> pieces = List.of(
                "A tree is balanced", ". ", "\n", "\n\n", "- ", "1. ", "| ", " |\n|---|---|\n", "**", "`", "```\n",
                "[1]",
                " [2]", "[3](x)", "> ", "# ", "$$", "$x$", "The height is 3.5 m", "? ", "e.g. ", "高度是。", "\\[", "    ",
                "<b>", "[^1]: ", "\t", "\u00A0", "😀", "...", ":", "\r\n");
        StringBuilder markdown = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            markdown.append(pieces.get(random.nextInt(pieces.size())));
        }
        return markdown.toString();
    }
}
