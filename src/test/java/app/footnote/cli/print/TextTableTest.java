package app.footnote.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    private final TestTerminal terminal = new TestTerminal();

    @Test
    void alignsColumnsWithoutTrailingBlanks() {
        TextTable table = new TextTable("NOTE", "STATE");
        table.row("a.md", "ready");
        table.row("lecture.pdf", "failed");

        table.print(terminal.terminal().out(), new TerminalStyle(false));

        assertThat(terminal.out().lines()).containsExactly(
                "NOTE         STATE",
                "a.md         ready",
                "lecture.pdf  failed");
    }

    @Test
    void measuresWideAndCombiningCharacters() {
        TextTable table = new TextTable("NOTE", "STATE");
        table.row("数据库.md", "ready");
        table.row("a\u0308bc.md", "ready");

        table.print(terminal.terminal().out(), new TerminalStyle(false));

        assertThat(terminal.out().lines().skip(1)).containsExactly("数据库.md  ready", "a\u0308bc.md     ready");
    }
}
