package app.footnote.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableQuoteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\'', value = {
            "Pages have one size. ~ Pages have one size.",
            "a | b is a bitwise or ~ a | b is a bitwise or",
            "```cpp int x = 1; // <b> ``` ~ int x = 1; // <b>",
            "``` ls -l ``` ~ ls -l",
            "```sh cut short ~ cut short",
            "| Tree | Height | |---|---| | AVL | 1.44 log n | | B | log n | ~ Tree, Height; AVL, 1.44 log n; B, log n",
            "| Tree | Height | | :-: | --: | | AVL | | | | 3 | ~ Tree, Height; AVL; 3",
            "| Sign | Name | |---|---| | a \\| b | or | ~ Sign, Name; a | b, or",
            "| no rule | here | ~ | no rule | here |",
            "'' ~ ''"
    })
    void leavesOutTheSignsOfCodeAndTables(String words, String read) {
        Source source = new Source(
                new NoteId("n"), Path.of("n.md").toAbsolutePath(), "", 1, new Place(1, 0, 1), List.of());

        assertThat(ReadableQuote.words(new Quote(source, words))).isEqualTo(read);
    }
}
