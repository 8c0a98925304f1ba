package app.footnote.answer.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.llm.SentenceJudge.Opinion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OllamaJudgeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes                                     | SUPPORTED
            ' **yes**, they do'                     | SUPPORTED
            No.                                     | NOT_SUPPORTED
            '<think>Yes? Hardly.</think> No'        | NOT_SUPPORTED
            '<think>Yes, I think'                   | UNCLEAR
            Nothing of it is there                  | UNCLEAR
            Yesterday                               | UNCLEAR
            ''                                      | UNCLEAR
            """)
    void acceptsOnlyTheExactWords(String answer, Opinion opinion) {
        assertThat(OllamaJudge.opinion(answer)).isEqualTo(opinion);
    }
}
