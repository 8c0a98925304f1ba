package app.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Range;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private static List<String> claimed(String markdown) {
        return Claims.in(markdown).stream().map(Claim::words).toList();
    }

    @Test
    void takesEachSentenceItemAndRowForAClaim() {
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
    void takesNoCodeFormulaOrTitleForAClaim() {
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
            "Tus apuntes no mencionan el precio.", "Feel free to ask."})
    void leavesAloneWhatClaimsNothing(String remark) {
        assertThat(claimed(remark)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "The tree is not balanced.", "The text segment does not contain data.",
            "So much time is needed for sorting.",
            "Great circles are the shortest paths on a sphere.", "Hi-hats are cymbals.", "Here, the price doubled.",
            "Examples of metals are iron and tin.", "平衡树的高度是对数的。"})
    void takesNoClaimForARemark(String claim) {
        assertThat(claimed(claim)).hasSize(1);
    }

    @Test
    void comparesAClaimWithoutWhatItIsIntroducedBy() {
        assertThat(claimed("According to your notes, a rotation takes constant time."))
                .containsExactly("a rotation takes constant time.");
    }

    @Test
    void findsSentencesInLanguagesThatNeedNoSpaces() {
        assertThat(claimed("平衡树的高度是对数的。旋转需要常数时间。")).hasSize(2);
    }

    @RepeatedTest(200)
    void claimsLieInTheTextInOrderWhateverItIs(RepetitionInfo repetition) {
        String markdown = randomMarkdown(new Random(repetition.getCurrentRepetition()));
        List<Marker> markers = Marker.in(markdown, Set.of(1, 2, 3));
        int reached = 0;
        for (Claim claim : Claims.in(Marker.masked(markdown, markers))) {
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
