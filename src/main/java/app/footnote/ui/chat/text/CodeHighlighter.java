package app.footnote.ui.chat.text;

import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Tells the words of a block of code apart, line by line. The scanners come from RSyntaxTextArea. */
public final class CodeHighlighter {

    /** Languages that are called otherwise than their scanner. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("py", "python"), Map.entry("python3", "python"), Map.entry("js", "javascript"),
            Map.entry("jsx", "javascript"), Map.entry("ts", "typescript"), Map.entry("tsx", "typescript"),
            Map.entry("c++", "cpp"), Map.entry("cxx", "cpp"), Map.entry("h", "c"), Map.entry("c#", "cs"),
            Map.entry("csharp", "cs"), Map.entry("go", "golang"), Map.entry("rs", "rust"), Map.entry("rb", "ruby"),
            Map.entry("kt", "kotlin"), Map.entry("sh", "unix"), Map.entry("bash", "unix"), Map.entry("shell", "unix"),
            Map.entry("zsh", "unix"), Map.entry("console", "unix"), Map.entry("yml", "yaml"),
            Map.entry("tex", "latex"), Map.entry("pl", "perl"), Map.entry("make", "makefile"),
            Map.entry("md", "markdown"), Map.entry("docker", "dockerfile"), Map.entry("assembly", "asm"),
            Map.entry("nasm", "asm"), Map.entry("pascal", "delphi"), Map.entry("mysql", "sql"),
            Map.entry("postgresql", "sql"), Map.entry("plsql", "sql"), Map.entry("svg", "xml"));

    /** What stands for an empty line, since a line of the conversation cannot be empty. */
    public static final String EMPTY = " ";

    private final List<Mark> marks;
    private final TokenMaker scanner;

    private CodeHighlighter(String language, List<Mark> marks) {
        this.marks = marks;
        this.scanner = scanner(language);
    }

    private static TokenMaker scanner(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        TokenMakerFactory scanners = TokenMakerFactory.getDefaultInstance();
        String key = "text/" + OTHER_NAMES.getOrDefault(name, name);
        return scanners.getTokenMaker(scanners.keySet().contains(key) ? key : "text/plain");
    }

    /** The block with its head, which names the language and offers to copy the code. */
    static List<ChatLine> of(Segment.CodeHead head, String code, List<Mark> marks) {
        List<ChatLine> lines = new ArrayList<>();
        lines.add(ChatLine.of(LineStyle.of(Kind.CODE_HEAD).marked(marks), new Run(head, TextStyle.PLAIN)));
        lines.addAll(new CodeHighlighter(head.language(), marks).lines(code.stripTrailing().split("\n", -1)));
        return lines;
    }

    private List<ChatLine> lines(String[] source) {
        List<ChatLine> lines = new ArrayList<>(source.length);
        int state = TokenTypes.NULL;
        for (int i = 0; i < source.length; i++) {
            LineStyle look = LineStyle.of(Kind.CODE).marked(marks).inBlock(false, i == source.length - 1);
            List<Run> runs = new ArrayList<>();
            var text = new javax.swing.text.Segment(source[i].toCharArray(), 0, source[i].length());
            for (Token token = scanner.getTokenList(text, state, 0); token != null && token.isPaintable(); token = token
                    .getNextToken()) {
                add(runs, token);
            }
            state = scanner.getLastTokenTypeOnLine(text, state);
            lines.add(new ChatLine(look, runs.isEmpty() ? List.of(Run.of(EMPTY, PLAIN)) : runs));
        }
        return lines;
    }

    private static final TextStyle PLAIN = TextStyle.PLAIN.with("code-line");

    /** Neighbours of one look become one run. */
    private static void add(List<Run> runs, Token token) {
        String style = style(token.getType());
        TextStyle look = style.isEmpty() ? PLAIN : PLAIN.with(style);
        String before = !runs.isEmpty() && runs.getLast().look().equals(look) ? runs.removeLast().segment().text() : "";
        runs.add(Run.of(before + token.getLexeme(), look));
    }

    private static String style(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT ->
                    "code-comment";
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME -> "code-keyword";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE, TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR ->
                    "code-string";
            case TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
                    "code-number";
            case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "code-name";
            case TokenTypes.ANNOTATION, TokenTypes.PREPROCESSOR, TokenTypes.VARIABLE -> "code-annotation";
            default -> "";
        };
    }
}
