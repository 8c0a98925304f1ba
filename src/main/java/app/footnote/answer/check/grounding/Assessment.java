package app.footnote.answer.check.grounding;

import app.footnote.answer.check.grounding.Judgement.Carrier;
import java.util.List;
import java.util.stream.Stream;

/**
 * A claim, how it compares with what is said in one language, and how much of it that carries.
 *
 * @param probability that it is carried
 */
record Assessment(Comparison comparison, Measures measures, double probability) {

    private static final int MOST_ALTERNATIVES = 2;
    /** An utterance carries the claim alone if a second one would add next to nothing. */
    private static final double ENOUGH = 0.9;

    static Assessment of(Comparison comparison, Measures measures) {
        return new Assessment(
                comparison, measures, Contradiction.regarded(Weights.probability(measures), comparison));
    }

    Judgement judgement() {
        List<Carrier> carriers = carriers();
        double least = probability >= Judgement.CARRIED ? ENOUGH * measures.words() : Double.MIN_VALUE;
        List<Carrier> alternatives = comparison.nearest(1 + MOST_ALTERNATIVES)
                .stream()
                .filter(utterance -> comparison.share(List.of(utterance)) >= least)
                .map(Assessment::carrier)
                .filter(carrier -> !carriers.contains(carrier))
                .distinct()
                .toList();
        return new Judgement(probability, carriers, alternatives);
    }

    private List<Carrier> carriers() {
        boolean oneIsEnough = measures.words() >= ENOUGH * measures.wordsOfTwo() || probability < Judgement.CARRIED;
        Stream<Utterance> utterances = oneIsEnough
                ? comparison.nearest(1).stream()
                : comparison.nearestTwo().stream();
        return utterances.map(Assessment::carrier).distinct().toList();
    }

    private static Carrier carrier(Utterance utterance) {
        return new Carrier(utterance.witness(), utterance.statement());
    }
}
