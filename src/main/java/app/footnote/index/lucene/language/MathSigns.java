package app.footnote.index.lucene.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mathematical signs with their commands in LaTeX and their names, and the names of Greek letters. */
final class MathSigns {

    /** Each line has a sign, its commands, a colon, and the names under which it is searched for. */
    private static final String SIGNS = """
            ∑ sum : sum
            ∏ prod : product
            ∫ int : integral
            ∂ partial : partial
            ∇ nabla : nabla gradient
            ∞ infty : infinity
            √ sqrt : sqrt root
            ∀ forall : forall
            ∃ exists : exists
            ∄ nexists : nexists
            ∈ in : element
            ∉ notin : notin
            ∅ emptyset varnothing : emptyset
            ⊂ subset : subset
            ⊆ subseteq : subset subseteq
            ⊃ supset : superset
            ⊇ supseteq : superset supseteq
            ∪ cup bigcup : union
            ∩ cap bigcap : intersection
            ∧ land wedge : conjunction
            ∨ lor vee : disjunction
            ¬ neg lnot : negation
            ⊕ oplus : xor oplus
            ⊗ otimes : otimes
            ⊥ perp bot : orthogonal
            ≤ leq le leqslant : leq
            ≥ geq ge geqslant : geq
            ≠ neq ne : neq
            ≪ ll :
            ≫ gg :
            ≈ approx : approx
            ≡ equiv : equiv
            ≅ cong : cong
            ∝ propto : proportional
            → to rightarrow longrightarrow :
            ← leftarrow gets :
            ↔ leftrightarrow :
            ⇒ Rightarrow implies Longrightarrow : implies
            ⇔ Leftrightarrow iff Longleftrightarrow : iff
            ↦ mapsto : mapsto
            ± pm :
            ⋈ bowtie Join : join""";

    private static final String GREEK = """
            α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa λ lambda
            μ mu ν nu ξ xi π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega
            ∆ delta""";

    private static final Map<String, List<String>> NAMES = new HashMap<>();
    private static final Map<String, String> SIGN_BY_COMMAND = new HashMap<>();
    private static final Map<String, String> GREEK_NAMES = new HashMap<>();

    static {
        SIGNS.lines().forEach(MathSigns::addSign);
        String[] greek = GREEK.split("\\s+");
        for (int i = 0; i < greek.length; i += 2) {
            GREEK_NAMES.put(greek[i], greek[i + 1]);
        }
    }

    private MathSigns() {
    }

    private static void addSign(String line) {
        String[] sides = line.split(" :", -1);
        List<String> signAndCommands = Arrays.asList(sides[0].split(" "));
        String sign = signAndCommands.getFirst();
        NAMES.put(sign, sides[1].isBlank() ? List.of() : List.of(sides[1].strip().split(" ")));
        signAndCommands.stream().skip(1).forEach(command -> SIGN_BY_COMMAND.put(command, sign));
    }

    /** All signs, as the content of a character class of a regular expression. */
    static String characterClass() {
        return String.join("", NAMES.keySet());
    }

    /** All commands that stand for signs, as alternatives of a regular expression. */
    static String commands() {
        return String.join("|", SIGN_BY_COMMAND.keySet());
    }

    /** The sign that a command of LaTeX, without its backslash, stands for; the sign itself for a sign. */
    static String sign(String commandOrSign) {
        return SIGN_BY_COMMAND.getOrDefault(commandOrSign, commandOrSign);
    }

    /** The names of a sign; empty if it has no usual one. */
    static List<String> names(String sign) {
        return NAMES.getOrDefault(sign, List.of());
    }

    /** The name of a Greek letter in lower case. */
    static String greekName(String letter) {
        return GREEK_NAMES.getOrDefault(letter, letter);
    }
}
