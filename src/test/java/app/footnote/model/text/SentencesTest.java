package app.footnote.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void splitsAfterStopsAndQuestionAndExclamationMarks() {
        assertThat(split("A tree is balanced. Is it? Yes! It is."))
                .containsExactly("A tree is balanced.", "Is it?", "Yes!", "It is.");
    }

    @Test
    void keepsClosingQuotesAndEmphasisWithTheirSentence() {
        assertThat(split("He said \"stop.\" (It did.) **Done.** Next."))
                .containsExactly("He said \"stop.\"", "(It did.)", "**Done.**", "Next.");
    }

    @Test
    void doesNotSplitAfterAbbreviationsAndInitialsOrInsideNumbers() {
        assertThat(split("See e.g. Fig. 3 by J. Smith et al. in redis.conf at 3.14. Then go on."))
                .containsExactly("See e.g. Fig. 3 by J. Smith et al. in redis.conf at 3.14.", "Then go on.");
    }

    @Test
    void distinguishesInitialsOfNamesFromVariables() {
        assertThat(split("Let v be a node of G. The edges of G are few. D. Knuth wrote it for n. Then it ends."))
                .containsExactly(
                        "Let v be a node of G.",
                        "The edges of G are few.",
                        "D. Knuth wrote it for n.",
                        "Then it ends.");
    }

    @Test
    void doesNotSplitAtGermanAbbreviationsAndDates() {
        assertThat(split("Das gilt z. B. für Bäume, d.h. Graphen. Am 3. Oktober ist frei. Vgl. Abb. 4 bzw. Kap. 2."))
                .containsExactly(
                        "Das gilt z. B. für Bäume, d.h. Graphen.",
                        "Am 3. Oktober ist frei.",
                        "Vgl. Abb. 4 bzw. Kap. 2.");
    }

    @Test
    void splitsChineseAndJapaneseWithoutSpaces() {
        assertThat(split("数据库是什么？它存储数据。“好！”他说。")).containsExactly("数据库是什么？", "它存储数据。", "“好！”", "他说。");
    }

    @Test
    void splitsAtArabicAndHindiMarks() {
        assertThat(split("ما هي قاعدة البيانات؟ هي مجموعة.")).hasSize(2);
        assertThat(split("यह एक वृक्ष है। यह संतुलित है।")).hasSize(2);
    }

    @Test
    void splitsBeforeListItemsRowsAndHeadings() {
        assertThat(split("# Trees\nThey have\nnodes\n- one root\n- many leaves\n| a | b |\n| c | d |\n\nand edges"))
                .containsExactly(
                        "# Trees", "They have\nnodes", "- one root", "- many leaves", "| a | b |", "| c | d |",
                        "and edges");
    }

    @Test
    void doesNotSplitAtASingleLineEnd() {
        assertThat(split("A sentence that\r\nwraps. Another\none.")).containsExactly("A sentence that\r\nwraps.",
                "Another\none.");
    }

    @Test
    void keepsTheNumberOfAListItemWithItsText() {
        assertThat(split("1. Insert the node.\n2. Rotate.")).containsExactly("1. Insert the node.", "2. Rotate.");
    }

    @Test
    void doesNotSplitBeforeALowerCaseLetter() {
        assertThat(split("Yahoo! is old. iPhones are not.")).containsExactly("Yahoo! is old. iPhones are not.");
    }

    @Test
    void findsNoSentenceInBlankText() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of(" \n\t \n")).isEmpty();
    }

    @RepeatedTest(200)
    void putsEachCharExceptWhiteSpaceIntoExactlyOneSentence(RepetitionInfo repetition) {
        String text = randomText(new Random(repetition.getCurrentRepetition()));
        int at = 0;
        StringBuilder gaps = new StringBuilder();
        for (Range sentence : Sentences.of(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(at);
            assertThat(sentence.trimmed(text)).isEqualTo(sentence);
            gaps.append(text, at, sentence.start());
            at = sentence.end();
        }
        assertThat(gaps.append(text.substring(at)).toString()).isBlank();
    }

    private static String randomText(Random random) {
        String alphabet = "ab Z.?!\n\r\t。؟)\"*|#-1\u2026 ";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(300);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<String> split(String text) {
        return Sentences.of(text).stream().map(sentence -> sentence.of(text)).toList();
    }
}
