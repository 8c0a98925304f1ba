package app.footnote.answer.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words and labels of a note's name. Immutable.
 *
 * @param words the words of file, folders, course and title, and the initials of the title
 * @param labels numbers and letters with the type before them, such as {@code LECTURE 7}; a number at the beginning of
 * a file name or title has no type
 */
record NameWords(Set<String> words, Set<Label> labels) {

    /** The folders outside the library's own are not known here; these many say something about the note. */
    private static final int MOST_FOLDERS = 4;

    private static final int FEWEST_INITIALS = 3;

    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?([0-3]\\d))?(?!\\d)");

    NameWords {
        words = Set.copyOf(words);
        labels = Set.copyOf(labels);
    }

    static NameWords of(NoteName name) {
        Set<String> words = new HashSet<>();
        Set<Label> labels = new HashSet<>();
        for (String part : parts(name)) {
            add(part, words, labels);
        }
        initials(name.title()).ifPresent(words::add);
        return new NameWords(words, labels);
    }

    private static List<String> parts(NoteName name) {
        List<String> parts = new ArrayList<>(List.of(withoutExtension(name.file().getFileName().toString())));
        int folders = name.file().getNameCount() - 1;
        for (int i = Math.max(0, folders - MOST_FOLDERS); i < folders; i++) {
            parts.add(name.file().getName(i).toString());
        }
        parts.add(name.courseName());
        parts.add(name.title());
        return parts;
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static void add(String part, Set<String> words, Set<Label> labels) {
        List<NameWord> inOrder = NameWord.of(DATE.matcher(part).replaceAll(" "));
        for (int i = 0; i < inOrder.size(); i++) {
            NameWord word = inOrder.get(i);
            NoteType before = i == 0 ? null : NoteType.of(inOrder.get(i - 1).form()).orElse(null);
            if (word.isLabel() && before != null) {
                labels.add(new Label(before, word.form()));
            } else if (word.isNumber() && (i == 0 || i == inOrder.size() - 1) && !word.isYear()) {
                labels.add(new Label(null, word.form()));
            }
            if (!word.isLabel() || word.isYear()) {
                words.add(word.form());
            }
        }
        labels.addAll(dates(part));
    }

    /** The parts of the dates in a text. */
    static Set<Label> dates(String text) {
        Set<Label> dates = new LinkedHashSet<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            dates.add(Label.year(date.group(1)));
            dates.add(Label.month(Integer.parseInt(date.group(2))));
            if (date.group(3) != null) {
                dates.add(Label.day(Integer.parseInt(date.group(3))));
            }
        }
        return dates;
    }

    /** "Disjoint Set Union" is also called DSU. */
    private static Optional<String> initials(String title) {
        List<NameWord> all = NameWord.of(title);
        List<NameWord> words = all.stream().filter(word -> word.form().length() > 1).toList();
        return words.size() < FEWEST_INITIALS || words.size() < all.size()
                ? Optional.empty()
                : Optional.of(
                        words.stream().map(word -> word.form().substring(0, 1)).collect(Collectors.joining()));
    }
}
