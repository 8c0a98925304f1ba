package app.footnote.answer.check;

import app.footnote.answer.check.Judgement.Carrier;
import app.footnote.embed.EmbedException;
import app.footnote.embed.Embedder;
import app.footnote.index.lucene.WordStems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether claims are carried by passages. Safe for use by many threads. */
public final class Grounding {

    private static final int MOST_ALTERNATIVES = 2;

    /** @param embedder compares meanings; best the built-in one, for the weights are fitted to its vectors */
    public Grounding(Embedder embedder) {
    }

    /** Judges each of the claims, in their order, by all of the witnesses together. */
    public List<Judgement> judge(List<String> claims, List<Witness> witnesses)
            throws EmbedException, InterruptedException {
        List<Judgement> judgements = new ArrayList<>();
        for (String claim : claims) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Stopped while an answer was checked");
            }
            judgements.add(judge(claim, witnesses));
        }
        return judgements;
    }

    private static Judgement judge(String claim, List<Witness> witnesses) {
        Map<Carrier, Double> shares = new HashMap<>();
        for (int i = 0; i < witnesses.size(); i++) {
            Witness witness = witnesses.get(i);
            Set<String> stems = WordStems.of(claim, witness.language());
            for (int j = 0; j < witness.statements().size(); j++) {
                shares.put(new Carrier(i, j), share(stems, witness, j));
            }
        }
        List<Carrier> best = shares.entrySet()
                .stream()
                .sorted(Map.Entry.<Carrier, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(1 + MOST_ALTERNATIVES)
                .toList();
        double probability = best.isEmpty() ? 0 : shares.get(best.getFirst());
        List<Carrier> alternatives = best.stream()
                .skip(1)
                .filter(carrier -> probability < Judgement.CARRIED || shares.get(carrier) >= Judgement.CARRIED)
                .toList();
        return new Judgement(probability, best.stream().limit(1).toList(), alternatives);
    }

    private static double share(Set<String> stems, Witness witness, int statement) {
        Set<String> said = new HashSet<>(WordStems.of(witness.statements().get(statement), witness.language()));
        said.addAll(WordStems.of(String.join(" ", witness.titles()), witness.language()));
        return stems.isEmpty() ? 0 : (double) stems.stream().filter(said::contains).count() / stems.size();
    }
}
