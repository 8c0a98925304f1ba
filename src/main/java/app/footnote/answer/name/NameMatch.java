package app.footnote.answer.name;

import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares one question with the names of all notes. Not thread-safe. */
final class NameMatch {

    /** A type of note names the words this many words before and after it. */
    private static final int NEAR = 4;

    /** Notes with at least this share of the best score are asked for too. */
    private static final double EQUALLY_GOOD = .95;

    /** A restriction to more than this share of the notes restricts nothing. */
    private static final double MOST_OF_LIBRARY = .6;

    /** The rarity of the words that restrict a question, relative to the rarest possible word. */
    private static final double LEAST_RESTRICTION = .18;

    private final NoteNames names;
    private final String question;
    private final List<NameWord> words;
    private final List<Integer> notes;
    private final double rarest;
    /** For each word of the question, how much each note gains by it. */
    private final List<Map<Integer, Double>> gains = new ArrayList<>();
    private final Set<Integer> typeWords = new TreeSet<>();
    private final Set<Integer> labelWords = new TreeSet<>();

    NameMatch(NoteNames names, String question, Scope scope) {
        this.names = names;
        this.question = question;
        words = NameWord.of(question);
        rarest = names.rarity(1);
        notes = new ArrayList<>();
        for (int note = 0; note < names.all().size(); note++) {
            NoteName name = names.all().get(note);
            if (scope.includes(name.course(), name.note())) {
                notes.add(note);
            }
        }
        matchWords();
        matchLabels();
    }

    private void matchWords() {
        for (int i = 0; i < words.size(); i++) {
            NameWord word = words.get(i);
            NoteType type = NoteType.of(word.form()).orElse(null);
            if (type != null && type.isTelling()) {
                typeWords.add(i);
            }
            boolean matchable = type != NoteType.NOTE && !NameStopWords.contains(word.form())
                    && (!word.isLabel() || word.isYear());
            gains.add(matchable ? gains(names.matches(word.form())) : new HashMap<>());
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            Map<Integer, Double> clipped = gains(names.matches(words.get(i).form(), words.get(i + 1).form()));
            for (int at : List.of(i, i + 1)) {
                clipped.forEach((note, gain) -> gains.get(at).merge(note, gain, Math::max));
            }
        }
    }

    private Map<Integer, Double> gains(Map<Integer, Double> matches) {
        double rarity = names.rarity(matches.size()) / rarest;
        Map<Integer, Double> gains = new HashMap<>();
        matches.forEach((note, likeness) -> gains.put(note, rarity * likeness));
        return gains;
    }

    /** Labels count only for notes that the words do not exclude: "2" in "2 vector clocks" names no note. */
    private void matchLabels() {
        for (int i = 0; i < words.size(); i++) {
            Label label = label(i);
            if (label != null) {
                matchLabel(i, label);
            }
        }
        for (Label part : dates()) {
            gains.add(gains(having(part)));
        }
    }

    private void matchLabel(int at, Label label) {
        Map<Integer, Double> having = having(label);
        if (label.type() == null) {
            having.keySet().retainAll(gains.get(at - 1).keySet());
        }
        if (!having.isEmpty()) {
            labelWords.add(at);
            gains.get(at).putAll(gains(having));
        }
    }

    private Map<Integer, Double> having(Label label) {
        Map<Integer, Double> having = new HashMap<>();
        for (int note : notes) {
            double likeness = names.labels(note).stream().mapToDouble(label::likeness).max().orElse(0);
            if (likeness > 0) {
                having.put(note, likeness);
            }
        }
        return having;
    }

    /** The label at a word, such as the 7 of "lecture 7" and of "7th lecture"; null if the word is none. */
    private @Nullable Label label(int at) {
        NameWord word = words.get(at);
        if (!word.isLabel() || word.isYear()) {
            return null;
        }
        NoteType before = at == 0 ? null : NoteType.of(words.get(at - 1).form()).orElse(null);
        if (before != null && before.isNumbered()) {
            return new Label(before, word.form());
        }
        NoteType after = at + 1 == words.size() ? null : NoteType.of(words.get(at + 1).form()).orElse(null);
        if (after != null && after.isNumbered() && word.isNumber()) {
            return new Label(after, word.form());
        }
        return word.isNumber() && at > 0 && !gains.get(at - 1).isEmpty() ? new Label(null, word.form()) : null;
    }

    /**
     * The names of months are loaded only if they may matter. A month counts only beside a day or a year, because "may"
     * and "march" are words too.
     */
    private Set<Label> dates() {
        Set<Label> dates = new LinkedHashSet<>(NameWords.dates(question));
        for (int i = 0; i < words.size(); i++) {
            int month = isNumber(i - 1) || isNumber(i + 1) ? MonthNames.number(words.get(i).form()) : 0;
            if (month > 0) {
                dates.add(Label.month(month));
                words.stream().filter(NameWord::isYear).forEach(year -> dates.add(Label.year(year.form())));
            }
        }
        return dates;
    }

    private boolean isNumber(int at) {
        return at >= 0 && at < words.size() && words.get(at).isNumber();
    }

    NamedNotes result() {
        Map<Integer, Double> all = sum(range(0, gains.size()));
        List<NoteId> asked = asked().stream().map(names::id).toList();
        return new NamedNotes(names.byNote(all), asked, asked.isEmpty() ? question : rest(Set.of()),
                asked.isEmpty() ? question : rest(naming()));
    }

    /** Restricted to the notes whose names have all words; not restricted if there is none, or if there are several. */
    NamedNotes titled(String asked) {
        Map<Integer, Double> all = sum(range(0, gains.size()));
        Set<Integer> titled = new HashSet<>(all.keySet());
        for (int i = 0; i < words.size(); i++) {
            if (!NameStopWords.contains(words.get(i).form())) {
                titled.retainAll(gains.get(i).keySet());
            }
        }
        return titled.size() == 1
                ? new NamedNotes(names.byNote(all), List.of(names.id(titled.iterator().next())), asked, "")
                : new NamedNotes(names.byNote(all), List.of(), asked, asked);
    }

    private Map<Integer, Double> sum(Set<Integer> wordNumbers) {
        Map<Integer, Double> sum = new HashMap<>();
        wordNumbers.forEach(word -> gains.get(word).forEach((note, gain) -> sum.merge(note, gain, Double::sum)));
        sum.keySet().retainAll(new HashSet<>(notes));
        return sum;
    }

    /** The notes that the words near a type of note, and the labels, have in common. */
    private List<Integer> asked() {
        Set<Integer> naming = naming();
        Map<Integer, Double> scores = sum(naming);
        double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (naming.isEmpty() || best < LEAST_RESTRICTION) {
            return List.of();
        }
        Map<Integer, Double> all = sum(range(0, gains.size()));
        List<Integer> asked = scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= EQUALLY_GOOD * best)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingDouble((Integer note) -> all.getOrDefault(note, 0.0)).reversed())
                .toList();
        return asked.size() > MOST_OF_LIBRARY * notes.size() && notes.size() > 1 ? List.of() : asked;
    }

    /** The numbers of the words that restrict the question to notes. */
    private Set<Integer> naming() {
        Set<Integer> naming = new TreeSet<>();
        for (int type : typeWords) {
            naming.addAll(near(type));
        }
        for (int label : labelWords) {
            naming.add(label);
            naming.addAll(near(label));
        }
        naming.addAll(range(words.size(), gains.size()));
        naming.removeIf(word -> gains.get(word).isEmpty());
        return naming;
    }

    /** The words around a position up to a word that no name has and that is no stop word. */
    private Set<Integer> near(int position) {
        Set<Integer> near = new TreeSet<>();
        for (int step : new int[]{-1, 1}) {
            for (int at = position + step; Math.abs(at - position) <= NEAR && at >= 0 && at < words.size(); at +=
                    step) {
                if (!gains.get(at).isEmpty()) {
                    near.add(at);
                } else if (!isTransparent(at)) {
                    break;
                }
            }
        }
        return near;
    }

    private boolean isTransparent(int at) {
        return typeWords.contains(at) || NameStopWords.isArticle(words.get(at).form());
    }

    private static Set<Integer> range(int from, int to) {
        Set<Integer> range = new TreeSet<>();
        for (int i = from; i < to; i++) {
            range.add(i);
        }
        return range;
    }

    /** Whether the word says no more than the type of a note, unlike "exam", about which a note may tell. */
    private boolean isOnlyType(int at) {
        return typeWords.contains(at) && NoteType.of(words.get(at).form()).filter(NoteType::isSubject).isEmpty();
    }

    /** Whether the word is the type of a label, such as "chapter" in "chapter 7". */
    private boolean isLabelled(int at) {
        return NoteType.of(words.get(at).form()).isPresent()
                && (labelWords.contains(at + 1) || labelWords.contains(at - 1));
    }

    /** The question without types and labels of notes, and without some more words. */
    private String rest(Set<Integer> omitted) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (isOnlyType(i) || labelWords.contains(i) || isLabelled(i) || omitted.contains(i)) {
                rest.append(question, from, words.get(i).start());
                from = words.get(i).end();
            }
        }
        return rest.append(question.substring(from)).toString().replaceAll("\\s+", " ").strip();
    }
}
