package app.footnote.answer.quote;

import app.footnote.answer.passage.DrawingLabels;
import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Selects the few statements of an answer: the best, and others that are nearly as good and different. Each comes with
 * the statements that are needed to understand it. Not thread-safe.
 */
final class StatementSelector {

    /** The lowest score, as a share of the best score. */
    private static final double LEAST_SCORE_SHARE = 0.9;
    /** The share of the score that a statement loses if it repeats a selected one. */
    private static final double REPETITION_PENALTY = 0.5;
    private static final int MOST_CHARS = 700;
    private static final int MOST_ITEMS = 8;
    private static final int MOST_SENTENCES_BEFORE = 2;
    private static final int MOST_LINES = 12;

    /** A passage of a PDF up to this length is quoted as a whole. */
    private static final int SLIDE_CHARS = 500;

    private final QuestionKind kind;

    StatementSelector(QuestionKind kind) {
        this.kind = kind;
    }

    /** The excerpts of the answer, best first; empty only without candidates. */
    List<Excerpt> choose(List<StatementCandidate> candidates) {
        List<StatementCandidate> chosen = new ArrayList<>();
        List<Excerpt> excerpts = new ArrayList<>();
        List<StatementCandidate> rest = withoutEarlierSteps(candidates);
        while (!rest.isEmpty() && chosen.size() < kind.maxStatements() && chars(excerpts) < MOST_CHARS) {
            StatementCandidate next = rest.stream()
                    .max(Comparator.comparingDouble(candidate -> remainingScore(candidate, chosen)))
                    .orElseThrow();
            if (remainingScore(next, chosen) < LEAST_SCORE_SHARE * candidates.getFirst().score()) {
                break;
            }
            rest.remove(next);
            chosen.add(next);
            add(excerpts, withContext(next));
        }
        return excerpts;
    }

    /**
     * Leaves out the statements of a slide that another slide repeats completely and continues, unless no others are
     * left. Presentations often show a list step by step.
     */
    private static List<StatementCandidate> withoutEarlierSteps(List<StatementCandidate> candidates) {
        Map<FoundPassage, Set<String>> texts = new LinkedHashMap<>();
        for (StatementCandidate candidate : candidates) {
            texts.computeIfAbsent(
                    candidate.passage(),
                    passage -> passage.statements().stream().map(passage::plain).collect(Collectors.toSet()));
        }
        return candidates.stream()
                .filter(candidate -> texts.entrySet().stream()
                        .noneMatch(other -> isContinuedBy(candidate.passage(), other.getKey(), texts)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isContinuedBy(
            FoundPassage slide, FoundPassage other, Map<FoundPassage, Set<String>> texts) {
        Set<String> own = texts.getOrDefault(slide, Set.of());
        Set<String> others = texts.getOrDefault(other, Set.of());
        return slide.passage().note().equals(other.passage().note())
                && others.size() > own.size()
                && others.containsAll(own);
    }

    private static double remainingScore(StatementCandidate candidate, List<StatementCandidate> chosen) {
        double repeated = chosen.stream().mapToDouble(candidate::overlap).max().orElse(0);
        return candidate.score() * (1 - REPETITION_PENALTY * repeated * repeated);
    }

    private static int chars(List<Excerpt> excerpts) {
        return excerpts.stream().mapToInt(excerpt -> excerpt.quote().words().length()).sum();
    }

    private static void add(List<Excerpt> excerpts, Excerpt excerpt) {
        for (int i = 0; i < excerpts.size(); i++) {
            if (excerpts.get(i).isMergeable(excerpt)) {
                excerpts.set(i, excerpts.get(i).merge(excerpt));
                return;
            }
        }
        excerpts.add(excerpt);
    }

    private Excerpt withContext(StatementCandidate candidate) {
        FoundPassage passage = candidate.passage();
        int first = candidate.number();
        int last = first;
        switch (candidate.statement().kind()) {
            case ITEM -> {
                if (isSlide(passage)) {
                    first = 0;
                    last = Math.max(last, DrawingLabels.lastBefore(passage));
                } else if (kind == QuestionKind.STEPS) {
                    first = firstOfBlock(passage, first);
                    last = Math.min(lastOfBlock(passage, last), first + MOST_ITEMS - 1);
                }
                first = withLead(passage, first);
            }
            case CODE, TABLE, FORMULA -> first = withLead(passage, first);
            case SENTENCE -> {
                first = withSentencesBefore(passage, ParallelStatements.first(passage, first));
                last = Math.min(
                        Math.max(withAnnouncedBlock(passage, last), ParallelStatements.last(passage, last)),
                        first + MOST_ITEMS);
            }
        }
        return new Excerpt(passage, first, last, candidate.score());
    }

    /** Single lines of a slide say little. */
    private static boolean isSlide(FoundPassage passage) {
        return !passage.isMarkdown() && passage.text().length() <= SLIDE_CHARS;
    }

    private static int firstOfBlock(FoundPassage passage, int number) {
        int first = number;
        while (first > 0 && sameBlock(passage, first - 1, first)) {
            first--;
        }
        return first;
    }

    private static int lastOfBlock(FoundPassage passage, int number) {
        int last = number;
        while (last + 1 < passage.statements().size() && sameBlock(passage, last, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean sameBlock(FoundPassage passage, int one, int other) {
        return passage.statements().get(one).block() == passage.statements().get(other).block();
    }

    /** Includes the sentence right before the statement if it ends in a colon. */
    private static int withLead(FoundPassage passage, int number) {
        return number > 0 && plain(passage, number - 1).endsWith(":") ? number - 1 : number;
    }

    private static int withSentencesBefore(FoundPassage passage, int number) {
        int first = number;
        while (first > 0 && number - first < MOST_SENTENCES_BEFORE
                && ContextDependence.isDependent(plain(passage, first))
                && passage.statements().get(first - 1).kind() == Statement.Kind.SENTENCE) {
            first--;
        }
        return first;
    }

    private static String plain(FoundPassage passage, int number) {
        return passage.plain(passage.statements().get(number));
    }

    /** Includes the block that a sentence with a colon announces. Long code is included only in examples. */
    private int withAnnouncedBlock(FoundPassage passage, int number) {
        if (!plain(passage, number).endsWith(":") || number + 1 == passage.statements().size()) {
            return number;
        }
        int last = Math.min(lastOfBlock(passage, number + 1), number + MOST_ITEMS);
        long lines = passage.statements().get(last).textIn(passage.text()).lines().count();
        return lines <= MOST_LINES || kind == QuestionKind.EXAMPLE ? last : number;
    }
}
