package app.footnote.answer.overview;

import app.footnote.answer.passage.FoundPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sections of a note, or of a part of it, in reading order. Immutable. */
public record NoteOutline(List<OutlineSection> sections) {

    /** A number of a slide in a series: {@code Hashing 2/3}, {@code Hashing (cont.)}, {@code Hashing (II)}. */
    private static final Pattern SERIES = Pattern.compile(
            "\\s*(?:\\(?\\d{1,2}\\s*/\\s*\\d{1,2}\\)?|\\((?:cont\\.?|continued|ctd\\.?|forts\\.?|[IVX]+|\\d)\\))\\s*$",
            Pattern.CASE_INSENSITIVE);

    public NoteOutline {
        sections = List.copyOf(sections);
    }

    /** The outline of the passages of one note. Passages without a heading belong to the section before them. */
    public static NoteOutline of(List<FoundPassage> passages) {
        int root = commonHeadings(passages);
        List<OutlineSection> sections = new ArrayList<>();
        for (FoundPassage passage : passages) {
            List<String> path = path(passage, root);
            OutlineSection before = sections.isEmpty() ? null : sections.getLast();
            if (before != null && (passage.passage().headings().isEmpty() || before.path().equals(path))) {
                sections.removeLast();
                List<FoundPassage> all = new ArrayList<>(before.passages());
                all.add(passage);
                sections.add(new OutlineSection(before.path(), all));
            } else {
                sections.add(new OutlineSection(path, List.of(passage)));
            }
        }
        return new NoteOutline(sections);
    }

    /** How many headings, from the outermost, are the same for all passages with headings. */
    private static int commonHeadings(List<FoundPassage> passages) {
        List<List<String>> paths = passages.stream().map(passage -> passage.passage().headings())
                .filter(path -> !path.isEmpty()).toList();
        int common = 0;
        while (paths.size() > 1 && isCommon(paths, common)) {
            common++;
        }
        return common;
    }

    private static boolean isCommon(List<List<String>> paths, int level) {
        return paths.stream()
                .allMatch(path -> path.size() > level && path.get(level).equals(paths.getFirst().get(level)));
    }

    private static List<String> path(FoundPassage passage, int root) {
        List<String> headings = passage.passage().headings();
        return headings.stream().skip(Math.min(root, headings.size()))
                .map(NoteOutline::withoutSeries)
                .toList();
    }

    /** A heading without the number of a slide in a series. */
    public static String withoutSeries(String heading) {
        return SERIES.matcher(heading.strip()).replaceFirst("");
    }

    /** The sections that are about the note's subject: without contents, exercises, references and the like. */
    public NoteOutline ofSubject() {
        List<OutlineSection> kept = sections.stream()
                .filter(section -> section.path().stream().noneMatch(AsideTitles::isAside))
                .filter(section -> !section.isTitlePage())
                .toList();
        return kept.isEmpty() ? this : new NoteOutline(kept);
    }

    /** The number of headings of a level, counted from 0. */
    int headings(int level) {
        return (int) sections.stream().map(section -> section.title(level)).distinct().count();
    }
}
