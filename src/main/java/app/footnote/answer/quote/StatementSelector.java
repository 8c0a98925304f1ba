package app.footnote.answer.quote;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses from the scored statements the few that make an answer: the best, and of the others those that are nearly as
 * good and say something else, each with what it cannot be understood without.
 */
final class StatementSelector {

    /** A statement must reach this share of the best one's score. */
    private static final double NEARLY_AS_GOOD = 0.76;
    /** What a statement loses that only repeats a chosen one. */
    private static final double REPETITION = 0.5;
    private static final int MOST_CHARS = 700;
    private static final int MOST_ITEMS = 8;
    private static final int MOST_BEFORE = 2;
    private static final int MOST_LINES = 12;

    /** Lines of a PDF that are no longer than this together are quoted together. */
    private static final int SLIDE_CHARS = 500;

    private final QuestionKind kind;

    StatementSelector(QuestionKind kind) {
        this.kind = kind;
    }

    /** The excerpts of the answer, best first; empty only if there are no contenders. */
    List<Excerpt> choose(List<StatementCandidate> contenders) {
        List<StatementCandidate> chosen = new ArrayList<>();
        List<Excerpt> excerpts = new ArrayList<>();
        List<StatementCandidate> left = new ArrayList<>(contenders);
        while (!left.isEmpty() && chosen.size() < kind.statements() && chars(excerpts) < MOST_CHARS) {
            StatementCandidate next = left.stream()
                    .max(Comparator.comparingDouble(contender -> worth(contender, chosen)))
                    .orElseThrow();
            if (worth(next, chosen) < NEARLY_AS_GOOD * contenders.getFirst().score()) {
                break;
            }
            left.remove(next);
            chosen.add(next);
            add(excerpts, understandable(next));
        }
        return excerpts;
    }

    private static double worth(StatementCandidate contender, List<StatementCandidate> chosen) {
        double repeated = chosen.stream().mapToDouble(contender::overlap).max().orElse(0);
        return contender.score() * (1 - REPETITION * repeated * repeated);
    }

    private static int chars(List<Excerpt> excerpts) {
        return excerpts.stream().mapToInt(excerpt -> excerpt.quote().words().length()).sum();
    }

    private static void add(List<Excerpt> excerpts, Excerpt excerpt) {
        for (int i = 0; i < excerpts.size(); i++) {
            if (excerpts.get(i).touches(excerpt)) {
                excerpts.set(i, excerpts.get(i).with(excerpt));
                return;
            }
        }
        excerpts.add(excerpt);
    }

    private Excerpt understandable(StatementCandidate contender) {
        FoundPassage passage = contender.passage();
        int first = contender.number();
        int last = first;
        switch (contender.statement().kind()) {
            case ITEM -> {
                if (isReadAsAWhole(passage)) {
                    first = 0;
                    last = passage.statements().size() - 1;
                } else if (kind == QuestionKind.STEPS) {
                    first = firstOfBlock(passage, first);
                    last = Math.min(lastOfBlock(passage, last), first + MOST_ITEMS - 1);
                }
                first = withLead(passage, first);
            }
            case CODE, TABLE, FORMULA -> first = withLead(passage, first);
            case SENTENCE -> {
                first = withSentencesBefore(passage, first);
                last = withWhatIsAnnounced(passage, last);
            }
        }
        return new Excerpt(passage, first, last, contender.score());
    }

    /** The lines of a slide say little one by one. */
    private static boolean isReadAsAWhole(FoundPassage passage) {
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

    /** The sentence that announces a list or a block of code, where it stands right before it. */
    private static int withLead(FoundPassage passage, int number) {
        return number > 0 && plain(passage, number - 1).endsWith(":") ? number - 1 : number;
    }

    private static int withSentencesBefore(FoundPassage passage, int number) {
        int first = number;
        while (first > 0 && number - first < MOST_BEFORE && ContextDependence.leansBack(plain(passage, first))
                && passage.statements().get(first - 1).kind() == Statement.Kind.SENTENCE) {
            first--;
        }
        return first;
    }

    private static String plain(FoundPassage passage, int number) {
        return passage.plain(passage.statements().get(number));
    }

    /** A sentence that ends in a colon promises what follows it; a long listing is shown only to those who want one. */
    private int withWhatIsAnnounced(FoundPassage passage, int number) {
        if (!plain(passage, number).endsWith(":") || number + 1 == passage.statements().size()) {
            return number;
        }
        int last = Math.min(lastOfBlock(passage, number + 1), number + MOST_ITEMS);
        long lines = passage.statements().get(last).in(passage.text()).lines().count();
        return lines <= MOST_LINES || kind == QuestionKind.EXAMPLE ? last : number;
    }
}
