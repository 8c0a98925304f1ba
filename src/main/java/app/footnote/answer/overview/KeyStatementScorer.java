package app.footnote.answer.overview;

import static app.footnote.answer.TermPattern.anyOf;
import static app.footnote.answer.TermPattern.phrases;
import static app.footnote.answer.TermPattern.words;

import app.footnote.answer.passage.FoundPassage;
import app.footnote.answer.passage.Statement;
import app.footnote.answer.quote.ContextDependence;
import app.footnote.answer.quote.Quotability;
import app.footnote.answer.quote.StatementCandidate;
import app.footnote.index.lucene.language.WordStems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Scores how much the statements of a section say about it: by their form, by the words of the heading, and by words
 * that the section repeats. Not thread-safe.
 */
final class KeyStatementScorer {

    private static final double DEFINITION_WEIGHT = 0.7;
    private static final double CLAIM_WEIGHT = 0.35;
    private static final double HEADING_WEIGHT = 0.5;
    private static final double REPEATED_WORDS_WEIGHT = 0.6;
    private static final double BEGINNING_WEIGHT = 0.5;
    private static final double SENTENCE_WEIGHT = 0.3;
    private static final double EMPHASIS_WEIGHT = 0.2;
    private static final double DEPENDENCE_PENALTY = 0.5;
    private static final double ASIDE_PENALTY = 0.5;
    private static final double FRAGMENT_PENALTY = 0.6;
    private static final double SIGNS_PENALTY = 0.8;

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 32;
    private static final double PENALTY_OF_A_WORD = 0.03;
    private static final double LEAST_SHARE_OF_LETTERS = 0.65;
    private static final int LONGEST_LIST = 5;
    private static final int MOST_WORDS_OF_LIST = 60;
    /** A definition names its subject within these chars. */
    private static final int LONGEST_SUBJECT = 60;

    private static final Pattern DEFINITION = Pattern.compile(
            anyOf(
                    phrases("""
                            (?:is|are) (?:an?|the|called|defined|known|comprised|used)
                            means
                            refers? to
                            stands? for
                            consists? of
                            (?:ist|sind) (?:eine?|der|die|das)
                            heißt
                            bezeichnet
                            bedeutet
                            (?:es|son) (?:una?|el|la|los|las)
                            est (?:une?|le|la)
                            é (?:uma?|o|a)
                            è (?:una?|il|la|lo)
                            significa
                            consiste"""),
                    "^\\p{L}[\\p{L}\\p{N} -]{2,30}\\s?[:–—] \\p{L}"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CLAIM = Pattern.compile(
            anyOf(
                    words("""
                            must cannot never always only every each guarantees? ensures? requires? allows? avoids?
                            because therefore hence if goal idea problem result theorem property advantage disadvantage
                            instead better worse faster important note
                            muss darf nie immer nur jede[rsn]? weil daher wenn ziel idee problem satz vorteil nachteil nicht
                            debe siempre nunca solo cada porque objetivo problema ventaja
                            doit toujours jamais chaque donc but problème avantage
                            deve sempre nunca cada objetivo problema vantagem não
                            mai ogni perché scopo vantaggio svantaggio non
                            """),
                    "O\\("),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words of examples, of the speaker, and of pointers to figures and other texts. */
    private static final Pattern ASIDE = Pattern.compile(
            anyOf(
                    phrases("""
                            e\\.g
                            for (?:example|instance)
                            imagine
                            suppose
                            remember
                            let us
                            let['’]s
                            we['’](?:ll|ve)
                            i (?:prefer|think)
                            (?:here|below) (?:is|are)
                            please
                            proceedings
                            (?:volume|vol\\.|pp\\.) ?\\d+
                            (?:see|following|above|below) (?:figure|image|picture|section|example)
                            as shown
                            source:
                            exercise
                            zum beispiel
                            siehe
                            por ejemplo
                            par exemple
                            por exemplo
                            ad esempio"""),
                    "https?://", "^#"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CODE = Pattern.compile("<-|[{};]$|[{;] |==|\\w\\([^)]*\\w ?= ?\\w");

    private final OutlineSection section;
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<String> heading;
    private int most = 1;

    private KeyStatementScorer(OutlineSection section, List<StatementCandidate> all) {
        this.section = section;
        heading = WordStems.of(section.title(), section.passages().getFirst().passage().language());
        for (StatementCandidate candidate : all) {
            candidate.stems().forEach(stem -> most = Math.max(most, frequency.merge(stem, 1, Integer::sum)));
        }
    }

    /** The quotable statements of a section, best first. */
    static List<KeyStatement> of(OutlineSection section) {
        List<StatementCandidate> all = section.passages().stream()
                .flatMap(passage -> StatementCandidate.all(passage).stream()).toList();
        KeyStatementScorer scorer = new KeyStatementScorer(section, all);
        List<KeyStatement> scored = new ArrayList<>();
        int position = 0;
        for (StatementCandidate candidate : all) {
            if (candidate.statement().isProse() && Quotability.isQuotable(candidate) && !scorer.isHeading(candidate)) {
                scored.add(scorer.scored(candidate, position++));
            }
        }
        scored.sort(Comparator.comparingDouble(KeyStatement::score).reversed());
        return scored;
    }

    private boolean isHeading(StatementCandidate candidate) {
        return heading.containsAll(candidate.stems());
    }

    private KeyStatement scored(StatementCandidate candidate, int position) {
        int last = lastOfList(candidate);
        double form = formScore(candidate.plain(), candidate.statement().kind());
        double fragment = isFragment(candidate, last) ? FRAGMENT_PENALTY : 0;
        double score = form - fragment + BEGINNING_WEIGHT / (1 + position) + contentScore(candidate);
        return new KeyStatement(candidate, last, score);
    }

    /** Whether the statement announces something that is not quoted, or goes on in another passage. */
    private boolean isFragment(StatementCandidate candidate, int last) {
        boolean announces = candidate.plain().endsWith(":") && last == candidate.number();
        boolean continues = Character.isLowerCase(candidate.plain().codePointAt(0));
        return announces || continues || goesOn(candidate.passage(), last);
    }

    /** Whether the next passage of the section begins in the middle of a sentence. */
    private boolean goesOn(FoundPassage passage, int last) {
        int next = section.passages().indexOf(passage) + 1;
        return last == passage.statements().size() - 1 && next < section.passages().size()
                && Character.isLowerCase(section.passages().get(next).text().strip().codePointAt(0));
    }

    /** The last item of the short list that the statement introduces, or the statement itself. */
    private static int lastOfList(StatementCandidate candidate) {
        FoundPassage passage = candidate.passage();
        List<Statement> all = passage.statements();
        int last = candidate.number();
        int words = wordCount(candidate.plain());
        while (candidate.plain().endsWith(":") && last + 1 < all.size() && last - candidate.number() < LONGEST_LIST
                && all.get(last + 1).kind() == Statement.Kind.ITEM) {
            last++;
            words += wordCount(passage.plain(all.get(last)));
        }
        return words <= MOST_WORDS_OF_LIST ? last : candidate.number();
    }

    private static int wordCount(String plain) {
        return plain.split("\\s+").length;
    }

    private static double formScore(String plain, Statement.Kind kind) {
        double score = kind == Statement.Kind.SENTENCE ? SENTENCE_WEIGHT : 0;
        var definition = DEFINITION.matcher(plain);
        if (definition.find() && definition.start() <= LONGEST_SUBJECT) {
            score += DEFINITION_WEIGHT;
        }
        score += CLAIM.matcher(plain).find() ? CLAIM_WEIGHT : 0;
        score -= ContextDependence.isDependent(plain) ? DEPENDENCE_PENALTY : 0;
        score -= ASIDE.matcher(plain).find() ? ASIDE_PENALTY : 0;
        score -= shareOfLetters(plain) < LEAST_SHARE_OF_LETTERS || CODE.matcher(plain).find() ? SIGNS_PENALTY : 0;
        return score - lengthPenalty(plain);
    }

    private static double lengthPenalty(String plain) {
        int beyond = Math.max(0, wordCount(plain) - MOST_WORDS);
        int missing = Math.max(0, FEWEST_WORDS - wordCount(plain));
        return PENALTY_OF_A_WORD * beyond + 4 * PENALTY_OF_A_WORD * missing;
    }

    private static double shareOfLetters(String plain) {
        long signs = plain.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        long letters = plain.codePoints().filter(Character::isLetter).count();
        return signs == 0 ? 0 : (double) letters / signs;
    }

    private double contentScore(StatementCandidate candidate) {
        Set<String> stems = candidate.stems();
        if (stems.isEmpty()) {
            return 0;
        }
        double repeated = stems.stream()
                .mapToDouble(stem -> Math.log(frequency.getOrDefault(stem, 1)) / Math.log(1 + most))
                .average().orElse(0);
        double named = heading.isEmpty()
                ? 0
                : (double) heading.stream().filter(stems::contains).count() / heading.size();
        String raw = candidate.statement().textIn(candidate.passage().text());
        boolean emphasised = candidate.passage().isMarkdown() && (raw.contains("**") || raw.contains("__"));
        return REPEATED_WORDS_WEIGHT * repeated + HEADING_WEIGHT * named + (emphasised ? EMPHASIS_WEIGHT : 0);
    }
}
