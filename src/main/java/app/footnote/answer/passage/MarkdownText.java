package app.footnote.answer.passage;

import app.footnote.read.markdown.ObsidianMarks;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts text of a note for use in an answer's Markdown, so that it looks the same there. */
public final class MarkdownText {

    private static final String CODE = "(`+)(?:(?!\\1).)+\\1";
    private static final String DISPLAYED_FORMULA = "\\$\\$.+?\\$\\$";
    private static final String INLINE_FORMULA =
            "(?<![\\\\\\w$])\\$(?=\\S)[^$\\n]*?[^\\s$\\\\]\\$(?!\\d)|\\\\\\(.+?\\\\\\)";

    /** Code and formulas, which must not be changed. */
    private static final Pattern LITERAL = Pattern.compile(
            CODE + "|" + DISPLAYED_FORMULA + "|" + INLINE_FORMULA, Pattern.DOTALL);

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*](?:\\([^)]*\\)|\\[[^\\]]*])");
    private static final Pattern LINK = Pattern
            .compile("(?<![\\p{L}\\p{N}\\]_])\\[((?:[^\\[\\]]++|\\[[^\\]]*+])++)](?:\\([^)]*\\)|\\[[^\\]]*])");

    /** A link of a note-taking program, without the name of its note if it has other words, and without a block. */
    private static final Pattern WIKILINK = Pattern.compile(
            "!?\\[\\[(?:[^\\]|]*\\|)?([^\\]]+?)(?:#\\^[^\\]]*)?]]");

    /** The sign before the title of a highlighted part: {@code > [!note]}, {@code !!! note} or {@code :::note}. */
    private static final Pattern ADMONITION = Pattern.compile(
            "(?m)(?<=^[ \\t>]{0,9})(?:\\[![^\\]\\n]+][+-]?|(?:!!!|\\?\\?\\?\\+?) [a-z]+(?=\\s|$)|:{3,}[\\w-]*)");

    private static final Pattern AUTOLINK = Pattern.compile("<(https?://[^>\\s]+)>");
    private static final Pattern HTML = Pattern.compile("</?[A-Za-z][^<>]*>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^[^\\]]+]");
    private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^[ \\t]*>[ \\t]?");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|~~|(?<!\\w)[*_](?=\\S)|(?<=\\S)[*_](?!\\w)");

    /** Looks like a footnote of the answer. */
    private static final Pattern NUMBER_IN_BRACKETS = Pattern.compile("\\[(\\s*\\d+(?:\\s*[,;–-]\\s*\\d+)*+\\s*)]");
    /** Plain text that would be read as markup. */
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\*`~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\\w+;)|\\$|](?=[(\\[:])");

    private static final Pattern BLOCK_START = Pattern.compile("^(?:[#>+=-]|\\d{1,9}(?=[.)]))");

    private MarkdownText() {
    }

    /** The words of Markdown without markup. */
    public static String plain(String markdown) {
        return EMPHASIS.matcher(keepingLiterals(markdown, MarkdownText::withoutMarkup)).replaceAll("").replace("`", "");
    }

    /** Markdown without links, images and HTML. */
    public static String fromMarkdown(String markdown) {
        return keepingLiterals(
                markdown,
                text -> NUMBER_IN_BRACKETS.matcher(withoutMarkup(text)).replaceAll("&#91;$1&#93;"));
    }

    /** Markdown for plain text: special characters are escaped. */
    public static String fromPlain(String text) {
        String escaped = SPECIAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement(escaped(match)));
        escaped = NUMBER_IN_BRACKETS.matcher(escaped).replaceAll("&#91;$1&#93;");
        return BLOCK_START.matcher(escaped).replaceFirst(MarkdownText::escapedStart);
    }

    private static String escaped(MatchResult match) {
        return match.group().equals("&") ? "&amp;" : "\\" + match.group();
    }

    private static String escapedStart(MatchResult match) {
        boolean number = Character.isDigit(match.group().charAt(0));
        return number ? match.group() + "\\\\" : "\\\\" + match.group();
    }

    private static String withoutMarkup(String text) {
        String bare = IMAGE.matcher(SiteTemplates.strip(text)).replaceAll("");
        bare = ADMONITION.matcher(withoutObsidianMarks(bare)).replaceAll("");
        bare = WIKILINK.matcher(bare).replaceAll("$1");
        bare = LINK.matcher(bare).replaceAll("$1");
        bare = AUTOLINK.matcher(bare).replaceAll("$1");
        bare = HTML.matcher(bare).replaceAll("");
        bare = NOTE_MARK.matcher(bare).replaceAll("");
        return QUOTE_MARK.matcher(bare).replaceAll("");
    }

    private static String withoutObsidianMarks(String text) {
        StringBuilder rest = new StringBuilder(text);
        ObsidianMarks.of(text).ranges().reversed().forEach(range -> rest.delete(range.start(), range.end()));
        return rest.toString();
    }

    private static String keepingLiterals(String markdown, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        Matcher literal = LITERAL.matcher(markdown);
        int done = 0;
        while (literal.find()) {
            changed.append(change.apply(markdown.substring(done, literal.start()))).append(literal.group());
            done = literal.end();
        }
        return changed.append(change.apply(markdown.substring(done))).toString();
    }
}
