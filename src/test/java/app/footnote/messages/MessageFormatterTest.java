package app.footnote.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFormatterTest {

    private static final String NOTES = "{0, plural, =0 {no notes} one {# note} other {# notes}} in {1}";

    private final MessageFormatter english = new MessageFormatter(Locale.ENGLISH);

    @Test
    void insertsValues() {
        assertThat(english.format("{1} of {0}, {1}", "b", "a")).isEqualTo("a of b, a");
    }

    @ParameterizedTest
    @CsvSource({"0, no notes in Databases", "1, 1 note in Databases", "2, 2 notes in Databases",
            "12345, '12,345 notes in Databases'"})
    void selectsThePluralForm(int number, String expected) {
        assertThat(english.format(NOTES, number, "Databases")).isEqualTo(expected);
    }

    /** Polish has forms for one, a few and many, which differ by the last digits. */
    @ParameterizedTest
    @CsvSource({"1, plik", "3, pliki", "5, plików", "22, pliki", "112, plików"})
    void selectsThePluralFormOfAnotherLanguage(int number, String expected) {
        MessageFormatter polish = new MessageFormatter(Locale.of("pl"));

        assertThat(polish.format("{0, plural, one {plik} few {pliki} many {plików} other {pliku}}", number))
                .isEqualTo(expected);
    }

    @Test
    void formatsNumbersForTheLanguageOfTheText() {
        assertThat(new MessageFormatter(Locale.GERMAN).format("{0}", 8192)).isEqualTo("8.192");
        assertThat(english.format("{0}", 8192)).isEqualTo("8,192");
    }

    @Test
    void roundsToTheDecimalsOfThePattern() {
        assertThat(english.format("{0, number,0.0} GB", 2.0)).isEqualTo("2.0 GB");
        assertThat(english.format("{0, number,0.0} GB", 4.65)).isEqualTo("4.7 GB");
        assertThat(new MessageFormatter(Locale.GERMAN).format("{0, number,0.0} GB", 4.65)).isEqualTo("4,7 GB");
    }

    @ParameterizedTest
    @CsvSource({"pdf, a PDF", "txt, another file"})
    void selectsByAWord(String kind, String expected) {
        assertThat(english.format("{0, select, pdf {a PDF} other {another file}}", kind)).isEqualTo(expected);
    }

    @Test
    void formatsValuesWithinPlurals() {
        String pattern = "{0, plural, one {{1} has # page} other {{1} has # pages}}.";

        assertThat(english.format(pattern, 3, "trees.pdf")).isEqualTo("trees.pdf has 3 pages.");
    }

    @Test
    void keepsApostrophesAndQuotedBraces() {
        assertThat(english.format("Ollama's '{0}' isn''t {0}", "x")).isEqualTo("Ollama's {0} isn't x");
    }

    @Test
    void keepsBracesOfValues() {
        assertThat(english.format("{0}", "{1} #'")).isEqualTo("{1} #'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{0", "{1}", "{0, plural}", "{0, plural, one {x}}", "{0, number}"})
    void rejectsMalformedTexts(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> english.format(pattern, 7));
    }
}
