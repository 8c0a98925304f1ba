package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@WindowTest
class WrappableTextTest {

    private static final String MARK = "\u200e";

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void leavesLeftToRightTextAsItIs() {
        assertThat(WrappableText.ofStudent("A tree\nwith “شجرة” in it")).isEqualTo("A tree\nwith “شجرة” in it");
        assertThat(WrappableText.ofProgram("“Trees.pdf” is damaged.")).isEqualTo("“Trees.pdf” is damaged.");
        assertThat(WrappableText.ofStudent("")).isEmpty();
    }

    @Test
    void separatesTheWordsOfRightToLeftParagraphs() {
        assertThat(WrappableText.ofStudent("Trees\nشجرة حذف AVL tree"))
                .isEqualTo("Trees\nشجرة" + MARK + " " + MARK + "حذف" + MARK + " " + MARK + "AVL tree");
    }

    @Test
    void keepsTheDirectionOfAParagraphThatBeginsWithoutALetter() {
        String text = WrappableText.ofStudent("1. (شجرة حذف)");

        assertThat(text).startsWith("1. (ش").doesNotStartWith(MARK);
    }

    @Test
    void separatesTheWordsOfAPhraseInALeftToRightParagraph() {
        assertThat(WrappableText.ofStudent("A “شجرة حذف” in it")).isEqualTo(
                "A “\u202b" + MARK + "شجرة" + MARK + " " + MARK + "حذف" + MARK + "\u202c” in it");
    }

    @Test
    void dividesLongWords() {
        assertThat(WrappableText.ofStudent("والاستراتيجياتالمستخدمة")).contains("\u200b");
    }

    @Test
    void writesSentencesOfTheProgramFromLeftToRight() {
        assertThat(WrappableText.ofProgram("“شجرة.pdf” is damaged.\nGet it again."))
                .isEqualTo(MARK + "“شجرة.pdf” is damaged.\nGet it again.");
    }

    @Test
    void tellsWhetherAControlCanWrapATextAsItIs() {
        assertThat(WrappableText.canWrap("The word شجرة means tree.")).isTrue();
        assertThat(WrappableText.canWrap("Tree\nشجرة means tree.")).isFalse();
        assertThat(WrappableText.canWrap("The words شجرة حذف mean something.")).isFalse();
    }

    @Test
    void canBeWrappedAtAnyWidth() {
        NarrowWindow.assertLaysOut(() -> wrapping(WrappableText.ofStudent(NarrowWindow.ARABIC)));
        NarrowWindow.assertLaysOut(() -> wrapping(WrappableText.ofStudent("Trees.pdf\n" + NarrowWindow.ARABIC)));
        NarrowWindow.assertLaysOut(() -> wrapping(WrappableText.ofStudent("A " + NarrowWindow.ARABIC)));
        NarrowWindow
                .assertLaysOut(() -> wrapping(WrappableText.ofProgram("“" + NarrowWindow.ARABIC + "” is damaged.")));
    }

    private static Node wrapping(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
