package app.footnote.session.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hebrew letters stand for right-to-left words: {@code אבג} is drawn as {@code גבא}. */
class PdfBidiTest {

    private final PdfBidiReorderer reorderer = new PdfBidiReorderer();

    @Test
    void splitsALeftToRightParagraphAtWordsOfTheOtherDirection() {
        assertThat(runs("See אבג 42 דה, now.", BidiSplitter.LTR)).containsExactly("ltr:See ", "rtl:אבג 42 דה",
                "ltr:, now.");
    }

    @Test
    void splitsARightToLeftParagraphAtNumbersAndLatinWords() {
        assertThat(runs("אבג 42 דה FFT ו", BidiSplitter.RTL))
                .containsExactly("rtl:אבג ", "ltr:42", "rtl: דה ", "ltr:FFT", "rtl: ו");
    }

    @Test
    void hasNoRunsInAnEmptyParagraph() {
        assertThat(runs("", BidiSplitter.LTR)).isEmpty();
    }

    @Test
    void drawsWordsFromTheRightAndKeepsNumbersAndBrackets() {
        assertThat(reorderer.reorderRTLTextToLTR("אבג 42 (דה)")).isEqualTo("(הד) 42 גבא");
    }

    @Test
    void joinsArabicLettersAcrossVowelSigns() {
        String joined = reorderer.shapeText("كَتَب");

        // Initial kaf, fatha, medial teh, fatha, final beh.
        assertThat(joined).isEqualTo("\uFEDB\u064E\uFE98\u064E\uFE90");
    }

    @Test
    void keepsTheSignOfADoubledLetter() {
        assertThat(reorderer.shapeText("دّ")).isEqualTo("\uFEA9\u0651");
    }

    private static List<String> runs(String text, byte direction) {
        PdfBidiSplitter splitter = new PdfBidiSplitter();
        splitter.setParagraph(text, direction);
        return IntStream.range(0, splitter.countTextRuns())
                .mapToObj(splitter::getVisualRun)
                .map(
                        run -> (run.getDirection() == BidiSplitter.RTL ? "rtl:" : "ltr:")
                                + text.substring(run.getStart(), run.getStart() + run.getLength()))
                .toList();
    }
}
