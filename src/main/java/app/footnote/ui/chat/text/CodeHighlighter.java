package app.footnote.ui.chat.text;

import app.footnote.ui.chat.text.ChatLine.Run;
import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.LineStyle.Marker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Highlights the syntax of a code block, line by line. The scanners come from RSyntaxTextArea. */
final class CodeHighlighter {

    /** The scanners of languages that have other names too: the scanner's name, then the other names. */
    private static final List<String> SYNONYMS = List.of(
            "asm assembly nasm",
            "c h",
            "cpp c++ cxx",
            "cs c# csharp",
            "delphi pascal",
            "dockerfile docker",
            "golang go",
            "javascript js jsx",
            "kotlin kt",
            "latex tex",
            "makefile make",
            "markdown md",
            "perl pl",
            "python py python3",
            "ruby rb",
            "rust rs",
            "sql mysql plsql postgresql",
            "typescript ts tsx",
            "unix bash console sh shell zsh",
            "xml svg",
            "yaml yml");

    private static final Map<String, String> SCANNERS_BY_SYNONYM = scannersBySynonym();

    private static final TextStyle PLAIN = TextStyle.PLAIN.with("code-line");

    private final List<Marker> markers;
    private final TokenMaker scanner;

    private CodeHighlighter(String language, List<Marker> markers) {
        this.markers = markers;
        this.scanner = scanner(language);
    }

    private static Map<String, String> scannersBySynonym() {
        Map<String, String> scanners = new HashMap<>();
        for (String line : SYNONYMS) {
            List<String> names = List.of(line.split(" "));
            names.subList(1, names.size()).forEach(synonym -> scanners.put(synonym, names.getFirst()));
        }
        return Map.copyOf(scanners);
    }

    private static TokenMaker scanner(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        TokenMakerFactory scanners = TokenMakerFactory.getDefaultInstance();
        String key = "text/" + SCANNERS_BY_SYNONYM.getOrDefault(name, name);
        return scanners.getTokenMaker(scanners.keySet().contains(key) ? key : "text/plain");
    }

    /** The block with its header, which names the language and has the button that copies the code. */
    static List<ChatLine> of(Segment.CodeHeader header, String code, List<Marker> markers) {
        List<ChatLine> lines = new ArrayList<>();
        lines.add(ChatLine.of(LineStyle.of(Kind.CODE_HEADER).withMarkers(markers), new Run(header, TextStyle.PLAIN)));
        lines.addAll(new CodeHighlighter(header.language(), markers).lines(code.stripTrailing().split("\n", -1)));
        return lines;
    }

    private List<ChatLine> lines(String[] source) {
        List<ChatLine> lines = new ArrayList<>(source.length);
        int state = TokenTypes.NULL;
        for (int i = 0; i < source.length; i++) {
            LineStyle style = LineStyle.of(Kind.CODE)
                    .withMarkers(markers)
                    .withBlockPosition(false, i == source.length - 1);
            List<Run> runs = new ArrayList<>();
            var text = new javax.swing.text.Segment(source[i].toCharArray(), 0, source[i].length());
            Token token = scanner.getTokenList(text, state, 0);
            while (token != null && token.isPaintable()) {
                add(runs, token);
                token = token.getNextToken();
            }
            state = scanner.getLastTokenTypeOnLine(text, state);
            lines.add(new ChatLine(style, runs.isEmpty() ? List.of(Run.of(ChatLine.BLANK, PLAIN)) : runs));
        }
        return lines;
    }

    /** Joins neighbouring tokens of one style. */
    private static void add(List<Run> runs, Token token) {
        String styleClass = styleClass(token.getType());
        TextStyle style = styleClass.isEmpty() ? PLAIN : PLAIN.with(styleClass);
        boolean joins = !runs.isEmpty() && runs.getLast().style().equals(style);
        String before = joins ? runs.removeLast().segment().text() : "";
        runs.add(Run.of(before + token.getLexeme(), style));
    }

    private static String styleClass(int type) {
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
