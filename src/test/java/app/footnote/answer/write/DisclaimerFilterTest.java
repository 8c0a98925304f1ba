package app.footnote.answer.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclaimerFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "NOT IN NOTES|''|true",
            "**Not in notes.**|''|true",
            "\"NOT IN NOTES.\"|''|true",
            "NOT IN NOTES. The sources are about trees.|The sources are about trees.|true",
            "Not in every case.|Not in every case.|false",
            "A tree.|A tree.|false",
            "NOT|NOT|false",
    })
    void detectsThatTheModelFindsNoAnswer(String written, String shown, boolean made) {
        for (String[] pieces : new String[][]{{written}, written.split("")}) {
            DisclaimerFilter disclaimer = new DisclaimerFilter();
            StringBuilder read = new StringBuilder();
            for (String piece : pieces) {
                read.append(disclaimer.read(piece));
            }
            read.append(disclaimer.end());

            assertThat(read.toString()).isEqualTo(shown);
            assertThat(disclaimer.isFound()).isEqualTo(made);
        }
    }

    @Test
    void passesAnOrdinaryAnswerFromTheFirstLetter() {
        assertThat(new DisclaimerFilter().read("A")).isEqualTo("A");
    }
}
