package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.chat.text.LineStyle.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeHighlighterTest {

    @Test
    void keepsEveryCharacterOfTheCode() {
        String code = "if (a < b) {\n\n\treturn \"x\"; // done\n}\n";

        List<ChatLine> lines = CodeHighlighter.of(header("java"), code, List.of());

        assertThat(lines.getFirst().runs().getFirst().segment()).isEqualTo(header("java"));
        assertThat(lines.subList(1, lines.size())).extracting(ChatLine::text)
                .containsExactly("if (a < b) {", " ", "\treturn \"x\"; // done", "}");
    }

    @ParameterizedTest
    @CsvSource({"java, return 1;, return, code-keyword", "python, def f():, def, code-keyword",
            "ruby, x = `text`, `text`, code-string", "sql, SELECT a FROM b, SELECT, code-keyword",
            "c++, return 0;, return, code-keyword", "js, let a = 42, 42, code-number",
            "rust, fn main() {, fn, code-keyword", "bash, # remark, # remark, code-comment"})
    void highlightsTheTokensOfALanguage(String language, String code, String word, String styleClass) {
        assertThat(styles(CodeHighlighter.of(header(language), code, List.of()).get(1), word))
                .contains(styleClass);
    }

    @Test
    void highlightsACommentOfSeveralLines() {
        List<ChatLine> lines = CodeHighlighter.of(header("java"), "/* one\n two */ int x;", List.of());

        assertThat(styles(lines.get(2), "two */")).contains("code-comment");
    }

    @Test
    void showsAnUnknownLanguageWithoutHighlighting() {
        List<ChatLine> lines = CodeHighlighter.of(header("brainf"), "if return 1", List.of());

        assertThat(lines.get(1).runs()).hasSize(1);
    }

    @Test
    void marksTheEndOfTheBlock() {
        List<ChatLine> lines = CodeHighlighter.of(header(""), "a\nb", List.of());

        assertThat(lines).extracting(line -> line.style().kind()).containsExactly(Kind.CODE_HEADER, Kind.CODE,
                Kind.CODE);
        assertThat(lines.get(1).style().last()).isFalse();
        assertThat(lines.get(2).style().last()).isTrue();
    }

    private static Segment.CodeHeader header(String language) {
        return new Segment.CodeHeader(0, 0, language);
    }

    private static Iterable<String> styles(ChatLine line, String word) {
        return line.runs().stream()
                .filter(run -> run.segment().text().strip().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No separate run for " + word + " in " + line))
                .style()
                .styleClasses();
    }
}
