package app.footnote.answer.prompt;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.MarkdownText;
import app.footnote.answer.passage.Statement;
import app.footnote.model.session.Quote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Selects the lines of a passage that tell a language model something: not the heading, which stands above the source,
 * no images, and in a PDF not what drawings and the edges of the page leave behind. Code is never changed.
 */
final class SourceLines {

    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+|\\s+#*\\s*$");
    private static final Pattern NO_TITLE_CHARS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+]+");

    /** The title of a deck with the number of the page and of all pages. */
    private static final Pattern FOOTER = Pattern.compile("^.{1,80}\\b\\d{1,3} ?/ ?\\d{1,3}$");

    /** A longer line is no label of a drawing. */
    private static final int LONGEST_LABEL = 24;

    private SourceLines() {
    }

    /** @param end the end of the text, exclusive; the rest of the passage is left out */
    static List<String> of(FoundPassage found, int end) {
        List<String> lines = new ArrayList<>();
        boolean beginning = true;
        for (Part part : parts(found, end)) {
            List<String> kept = part.code ? part.lines : cleaned(found, part.lines, beginning);
            lines.addAll(kept);
            beginning &= kept.isEmpty();
        }
        return lines;
    }

    private record Part(List<String> lines, boolean code) {
    }

    /** The text, cut before and after each block of code. */
    private static List<Part> parts(FoundPassage found, int end) {
        List<Part> parts = new ArrayList<>();
        String text = found.text();
        int done = 0;
        for (Statement statement : found.statements()) {
            if (statement.kind() == Statement.Kind.CODE && statement.end() <= end) {
                int start = text.lastIndexOf('\n', statement.start() - 1) + 1;
                parts.add(new Part(lines(text.substring(done, Math.max(done, start))), false));
                parts.add(new Part(lines(text.substring(Math.max(done, start), statement.end())), true));
                done = statement.end();
            }
        }
        parts.add(new Part(lines(text.substring(done, Math.max(done, end))), false));
        return parts;
    }

    /** Slides have many blank lines, and each costs a token. */
    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).map(String::stripTrailing).toList();
    }

    private static List<String> cleaned(FoundPassage found, List<String> lines, boolean beginning) {
        List<String> below = beginning ? withoutHeadings(found.passage().headings(), lines) : lines;
        return found.isMarkdown()
                ? below.stream().filter(line -> !MarkdownText.plain(line).isBlank()).toList()
                : withoutRepeatedLabels(FigureDebris.without(withoutFooter(below)));
    }

    private static List<String> withoutHeadings(List<String> headings, List<String> lines) {
        Set<String> titles = headings.stream().map(SourceLines::title).collect(Collectors.toSet());
        int first = 0;
        while (first < lines.size() && titles.contains(title(lines.get(first)))) {
            first++;
        }
        return lines.subList(first, lines.size());
    }

    /** The title of a heading without its number and signs. */
    private static String title(String line) {
        String bare = HEADING_MARK.matcher(line.strip()).replaceAll("");
        return NO_TITLE_CHARS.matcher(Quote.fold(bare).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static List<String> withoutFooter(List<String> lines) {
        boolean footer = !lines.isEmpty() && FOOTER.matcher(lines.getLast().strip()).matches();
        return footer ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** Drawings repeat the labels of their parts. */
    private static List<String> withoutRepeatedLabels(List<String> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream().filter(line -> seen.add(line.strip()) || line.strip().length() > LONGEST_LABEL).toList();
    }
}
