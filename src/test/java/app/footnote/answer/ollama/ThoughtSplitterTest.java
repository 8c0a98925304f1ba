package app.footnote.answer.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.answer.llm.LanguageModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtSplitterTest {

    private static final class Script implements LanguageModel.Listener {

        private final StringBuilder words = new StringBuilder();
        private final StringBuilder thoughts = new StringBuilder();

        @Override
        public void words(String piece) {
            words.append(piece);
        }

        @Override
        public void thought(String piece) {
            thoughts.append(piece);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, emptyValue = "", value = {
            "It asks.|It asks.|''",
            "<think>Hmm</think>It asks.|It asks.|Hmm",
            "  <think>Hmm</think>  It asks.|It asks.|Hmm",
            "<thinking>a < b</thinking> It asks.|It asks.|a < b",
            "<think></think>It asks.|It asks.|''",
            "<think>Hmm, so on|''|Hmm, so on",
            "<think>Hmm</thi|''|Hmm</thi",
            "It asks.</think> More.|It asks.More.|''",
            "Write <think> in angle brackets <b|Write <think> in angle brackets <b|''",
            "<table>|<table>|''",
    })
    void separatesThoughtsFromTheAnswer(String written, String words, String thoughts) throws Exception {
        for (String[] pieces : new String[][]{{written}, written.split("")}) {
            Script script = new Script();
            ThoughtSplitter splitter = new ThoughtSplitter(script);
            for (String piece : pieces) {
                splitter.words(piece);
            }
            splitter.end();

            assertThat(script.words).hasToString(words);
            assertThat(script.thoughts).hasToString(thoughts);
        }
    }
}
