package app.footnote;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages: who may use whom, and which library lives where. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.footnote");

    /** For each package, those of ours that it may use besides itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("files", List.of()),
            Map.entry("read", List.of("model")),
            Map.entry("embed", List.of("model")),
            Map.entry("index", List.of("model", "files")),
            Map.entry("settings", List.of("model", "files")),
            Map.entry("power", List.of()),
            Map.entry("library", List.of("model", "files", "read", "embed", "index")),
            Map.entry("answer", List.of("model", "embed", "index")),
            Map.entry("session", List.of("model", "files")),
            Map.entry("cli", List.of("model", "read", "embed", "index", "settings", "library", "answer", "session")),
            Map.entry(
                    "ui",
                    List.of("model", "files", "read", "embed", "index", "settings", "library", "answer", "session")));

    /** For each library, the only packages that may use it. */
    private static final Map<String, List<String>> LIBRARY_LIVES_IN = Map.ofEntries(
            Map.entry("org.apache.pdfbox..", List.of("read", "ui", "session")),
            Map.entry("org.commonmark..", List.of("read", "answer", "session", "ui")),
            Map.entry("opennlp..", List.of("read")),
            Map.entry("org.mozilla.universalchardet..", List.of("read")),
            Map.entry("com.ibm.icu..", List.of("read")),
            Map.entry("ai.onnxruntime..", List.of("embed")),
            Map.entry("ai.djl..", List.of("embed")),
            Map.entry("ai.onnx..", List.of("embed.graph")),
            Map.entry("com.google.protobuf..", List.of("embed.graph")),
            Map.entry("org.apache.lucene..", List.of("index")),
            Map.entry("redis.clients..", List.of("index.redis")),
            Map.entry("com.sun.jna..", List.of("power")),
            Map.entry("dev.langchain4j..", List.of("answer", "embed")),
            Map.entry("com.openhtmltopdf..", List.of("session")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("javafx..", List.of("ui")),
            Map.entry("org.fxmisc..", List.of("ui")),
            Map.entry("org.scilab..", List.of("ui.common")),
            Map.entry("org.apache.xmlgraphics..", List.of("ui.common")),
            Map.entry("org.fife..", List.of("ui.chat")),
            Map.entry("atlantafx..", List.of("ui")),
            Map.entry("org.kordamp..", List.of("ui")));

    /** The packages of the window that show something. */
    private static final List<String> PANES = List.of(
            "chat", "page", "library", "sessions", "export", "setup", "settings", "shortcuts");

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatStandsToTheirLeft() {
        return MAY_USE.entrySet().stream()
                .map(
                        entry -> {
                            String[] allowed = Stream.concat(entry.getValue().stream(), Stream.of(entry.getKey()))
                                    .map(ArchitectureTest::ours)
                                    .toArray(String[]::new);
                            ArchRule rule = noClasses()
                                    .that()
                                    .resideInAPackage(ours(entry.getKey()))
                                    .should()
                                    .dependOnClassesThat(
                                            resideInAnyPackage("app.footnote..")
                                                    .and(not(resideInAnyPackage(allowed))))
                                    .allowEmptyShould(true)
                                    .because(
                                            "a note and a question run one way through the house, and a package"
                                                    + " that knows what stands to its right cannot be changed"
                                                    + " or tested alone");
                            return DynamicTest.dynamicTest(entry.getKey(), () -> rule.check(HOUSE));
                        });
    }

    @TestFactory
    Stream<DynamicTest> eachLibraryHasOneHome() {
        return LIBRARY_LIVES_IN.entrySet().stream()
                .map(
                        entry -> {
                            String[] homes = entry.getValue().stream()
                                    .map(ArchitectureTest::ours)
                                    .toArray(String[]::new);
                            ArchRule rule = noClasses()
                                    .that()
                                    .resideOutsideOfPackages(homes)
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAPackage(entry.getKey())
                                    .because(
                                            "a library that is used in one place can be replaced there, and its"
                                                    + " types and exceptions do not leak");
                            return DynamicTest.dynamicTest(entry.getKey(), () -> rule.check(HOUSE));
                        });
    }

    @TestFactory
    Stream<DynamicTest> panesDoNotKnowOneAnother() {
        return PANES.stream().map(pane -> {
            String[] siblings = PANES.stream()
                    .filter(other -> !other.equals(pane))
                    .map(other -> ours("ui." + other))
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(ours("ui." + pane))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(siblings)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("app.footnote.ui")
                    .because("the window joins its panes, so that each can be built, shown and tested alone");
            return DynamicTest.dynamicTest(pane, () -> rule.check(HOUSE));
        });
    }

    @Test
    void oneClassIsTheDoorToTheFxThread() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ours("ui.common"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("whoever changes threads by another way is not found when the window stands still")
                .check(HOUSE);
    }

    @Test
    void modelUsesNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(ours("model"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", "app.footnote.model.."))
                .because("the student's words outlive every library")
                .check(HOUSE);
    }

    @Test
    void nothingNeedsWhatOnlyTheBuildRuns() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ours("embed.graph"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ours("embed.graph"))
                .because("it is left out of the program's jar")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.footnote", ours("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a window has no console; what matters goes to the log or to the student")
                .check(HOUSE);
    }

    private static String ours(String name) {
        return "app.footnote." + name + "..";
    }
}
