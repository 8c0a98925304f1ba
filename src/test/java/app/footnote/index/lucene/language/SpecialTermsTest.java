package app.footnote.index.lucene.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms with signs and digits, as students write them and as notes do. */
class SpecialTermsTest {

    private static Set<String> words(String text) {
        return AnalysisLanguage.of("en").words(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Memory in C++. | c++", "in C++17 | c++", "C# is typed | c#", "(F#) | f#", "the .NET heap | .net",
            "dotnet runtime | .net", "a B+ tree | b+", "B+-trees | b+", "b+tree | b+", "B∗ tree | b*",
            "A* search | a*", "$B^+$-tree | b+", "B+树 | b+"})
    void aNameWithASignIsOneTerm(String text, String term) {
        assertThat(words(text)).contains(term).doesNotContain(term.substring(0, 1));
    }

    @Test
    void aNameWithoutASignIsAnother() {
        assertThat(words("in C, in C++ and in C#")).contains("c", "c++", "c#");
        assertThat(words("a B-tree")).contains("b", "tree").doesNotContain("b+");
    }

    @ParameterizedTest
    @CsvSource({"a+b", "x * y", "n*m", "1+ 2", "5*"})
    void aSumOrAProductIsNoName(String formula) {
        assertThat(words(formula)).noneMatch(term -> term.endsWith("+") || term.endsWith("*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CS102 | cs102", "CS 102 | cs102", "CS-102 | cs102", "SHA-256 | sha256", "sha256 | sha256",
            "2-SAT | 2sat", "2SAT | 2sat", "UTF-8 | utf8"})
    void aNameWithANumberIsTheSameWithAndWithoutASpace(String text, String term) {
        assertThat(words(text)).contains(term);
    }

    @Test
    void anotherNumberIsAnotherName() {
        assertThat(words("CS-101")).contains("cs101", "cs", "101").doesNotContain("cs102");
        assertThat(words("page 12")).doesNotContain("page12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "O(n log n) | o(nlogn)", "O(n·log(n)) | o(nlogn)", "$O(n \\log n)$ | o(nlogn)", "𝑂(𝑛 log 𝑛) | o(nlogn)",
            "o( n^2 ) | o(n2)", "O(n²) | o(n2)", "Θ(n) | theta(n)", "\\Theta(n) | theta(n)"})
    void aComplexityIsOneTermHoweverItIsWritten(String text, String term) {
        assertThat(words(text)).contains(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "R² | r2", "R^2 | r2", "R^{2} | r2", "R squared | r2", "R-squared | r2", "H₂O | h2o", "H_2O | h2o",
            "H2O | h2o", "x_i | x_i", "xᵢ | x_i", "x_{i} | x_i", "x₁ | x1", "x_1 | x1", "2^n | 2n", "2ⁿ | 2n"})
    void subscriptsAndSuperscriptsAreTheSameInEachNotation(String text, String term) {
        assertThat(words(text)).contains(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "λ | lambda", "\\lambda | lambda", "lambda | lambda", "𝜆 | lambda", "Σ | sigma", "∆ | delta",
            "\\varepsilon | epsilon", "ε | epsilon", "∑ | sum", "\\sum | sum", "\\sum | ∑", "∀x | forall",
            "∀x | ∀", "\\forall x | ∀", "x ∈ S | element", "x \\in S | ∈", "a ≤ b | ≤", "a \\leq b | ≤",
            "a \\le b | ≤"})
    void aSignIsFoundByItsNameAndByItsCommand(String text, String term) {
        assertThat(words(text)).contains(term);
    }

    @Test
    void aGreekWordIsNoLetter() {
        assertThat(words("the λόγος")).doesNotContain("lambda");
        assertThat(AnalysisLanguage.of("el").words("η λ")).doesNotContain("eta", "lambda");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "push_back | push_back", "push_back | push", "push_back | back", "vec.push_back(1) | push_back",
            "vec.push_back(1) | push", "priorityQueue | priorityqueue", "priorityQueue | queue",
            "HyperLogLog | hyper", "Node.js | node"})
    void anIdentifierIsFoundWholeAndByItsParts(String text, String term) {
        assertThat(words(text)).contains(term);
    }

    @Test
    void partsOfIdentifiersAreReducedLikeWords() {
        assertThat(words("rotate_trees")).contains("tree");
        assertThat(words("LaTeX")).containsExactly("latex");
        assertThat(words("e.g. this")).doesNotContain("g");
    }

    @Test
    void unitsArePartsOfNumbers() {
        assertThat(words("10ms")).contains("10ms", "10", "ms");
        assertThat(AnalysedText.of("10 ms", AnalysisLanguage.of("en")).tokens())
                .anyMatch(token -> token.form().equals("10ms") && token.kind() == TermKind.JOINED);
    }

    /** The positions of words decide how close two words are. */
    @Test
    void specialTermsDoNotMoveOtherWords() {
        assertThat(AnalysedText.of("∑ cost of C++ code ∀", AnalysisLanguage.of("en")).tokens())
                .filteredOn(token -> token.kind() == TermKind.WORD)
                .extracting(AnalysedText.Token::form, AnalysedText.Token::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cost", 0),
                        org.assertj.core.groups.Tuple.tuple("c++", 2),
                        org.assertj.core.groups.Tuple.tuple("code", 3));
    }

    @Test
    void theCheckOfClaimsComparesWordsOnly() {
        assertThat(WordStems.inOrder("push_back in O(n)", "en"))
                .extracting(WordStems.Stem::form)
                .containsExactly("push_back", "o", "n");
    }
}
