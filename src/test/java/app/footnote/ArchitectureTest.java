package app.footnote;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the code to the tables of the architecture page: which area and which package may use which, how many types
 * each has, and which library is used where.
 */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "app", "footnote");

    private static final int MOST_TYPES = 25;

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.footnote");

    /** The programs that the build runs, which are compiled with the tests too. */
    private static final JavaClasses BUILD_TOOLS = new ClassFileImporter().importPackages("app.footnote.build");

    private static final ArchitecturePage PAGE = ArchitecturePage.read();

    private static final DescribedPredicate<JavaClass> BUILD_TOOL = resideInAPackage("app.footnote.build..");

    /** The packages of the window that show something. */
    private static final List<String> PANES = List.of(
            "chat", "page", "library", "sessions", "export", "setup", "settings", "shortcuts");

    @TestFactory
    Stream<DynamicTest> areasUseOnlyTheAreasOfTheTable() {
        return PAGE.areas().stream().map(row -> {
            List<String> allowed = Stream.concat(row.mayUse().stream(), Stream.of(row.name())).toList();
            ArchRule rule = noClasses()
                    .that()
                    .resideInAnyPackage(area(row.name()))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("app.footnote..").and(
                                    not(
                                            resideInAnyPackage(
                                                    allowed.stream()
                                                            .map(ArchitectureTest::area)
                                                            .toArray(String[]::new)))))
                    .because(
                            "notes and questions pass through the areas in one direction, and an area that knows"
                                    + " a later one cannot be changed or tested alone");
            return DynamicTest.dynamicTest(row.name(), () -> rule.check(PROGRAM));
        });
    }

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyThePackagesOfTheTable() {
        return PAGE.packages().stream().map(row -> {
            String[] allowed = Stream.concat(row.mayUse().stream(), Stream.of(row.name()))
                    .map(ArchitectureTest::only)
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(only(row.name()))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(area(row.area())).and(not(resideInAnyPackage(allowed))))
                    .because("an area stays easy to enter while its packages depend on each other in one direction");
            return DynamicTest.dynamicTest(row.name(), () -> rule.check(PROGRAM));
        });
    }

    @Test
    void eachPackageIsInTheTableWithItsNumberOfTypes() {
        Map<String, Long> types = PROGRAM.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(type -> name(type.getPackageName()), TreeMap::new, counting()));

        assertThat(PAGE.typesByPackage()).isEqualTo(types);
    }

    @TestFactory
    Stream<DynamicTest> eachPackageDoesWhatTheTableSays() {
        return PAGE.packages()
                .stream()
                .map(
                        row -> DynamicTest.dynamicTest(
                                row.name(),
                                () -> assertThat(description(row.name())).startsWith(row.purpose() + ".")));
    }

    /** The documentation of a package as plain text on one line. */
    private static String description(String name) throws IOException {
        String folder = name.equals(ArchitecturePage.ROOT) ? "" : name.replace('.', '/');
        String source = Files.readString(SOURCES.resolve(folder).resolve("package-info.java"));
        return source.substring(source.indexOf("/**") + 3, source.indexOf("*/"))
                .replaceAll("\\s*\n \\*\\s?", " ")
                .replaceAll("\\{@(?:link|code) (?:[\\w.]*\\.)?(\\w+)}", "`$1`")
                .strip();
    }

    @Test
    void noPackageIsCrowded() {
        assertThat(PAGE.packages()).allSatisfy(row -> assertThat(row.types()).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("app.(footnote..)").should().beFreeOfCycles().check(PROGRAM);
    }

    @TestFactory
    Stream<DynamicTest> eachLibraryIsUsedOnlyWhereTheTableSays() {
        return PAGE.libraries().entrySet().stream().map(entry -> {
            ArchRule rule = noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            entry.getValue().stream().map(ArchitectureTest::area).toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(entry.getKey() + "..")
                    .because(
                            "a library that is used in one place can be replaced there, and its types and"
                                    + " exceptions do not spread");
            return DynamicTest.dynamicTest(entry.getKey(), () -> rule.check(PROGRAM));
        });
    }

    @Test
    void eachLibraryIsInTheTable() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                Stream.concat(
                                        Stream.of("app.footnote..", "java..", "org.jspecify..", "org.slf4j.."),
                                        PAGE.libraries().keySet().stream().map(library -> library + ".."))
                                        .toArray(String[]::new))
                                .or(JavaClass.Predicates.simpleNameContaining("[]")))
                .because("a new library gets a home when it comes")
                .check(PROGRAM);
    }

    @TestFactory
    Stream<DynamicTest> panesDoNotKnowEachOther() {
        return PANES.stream().map(pane -> {
            String[] siblings = PANES.stream()
                    .filter(other -> !other.equals(pane))
                    .map(other -> area("ui." + other))
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(area("ui." + pane))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(siblings)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("app.footnote.ui")
                    .because("the window connects its panes, so that each can be built, shown and tested alone");
            return DynamicTest.dynamicTest(pane, () -> rule.check(PROGRAM));
        });
    }

    @Test
    void onlyUiCommonChangesToTheFxThread() {
        noClasses()
                .that()
                .resideOutsideOfPackage(area("ui.common"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("work on the FX thread can be measured and found only if there is one way to it")
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.footnote", area("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a window has no console; what matters goes to the log or to the student")
                .check(PROGRAM);
    }

    @Test
    void theProgramNeedsNoBuildTool() {
        noClasses()
                .should()
                .dependOnClassesThat(BUILD_TOOL)
                .because("the program is shipped without them")
                .check(PROGRAM);
        assertThat(PROGRAM.stream().filter(BUILD_TOOL)).isEmpty();
    }

    @Test
    void buildToolsUseNothingOfTheProgramButTheEmbeddingModel() {
        noClasses()
                .that(BUILD_TOOL)
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("app.footnote..").and(
                                not(resideInAnyPackage("app.footnote.build..", "app.footnote.embed",
                                        "app.footnote.model"))))
                .because("they run before the program is complete")
                .check(BUILD_TOOLS);
    }

    @Test
    void testsThatUseJavaFxsToolkitAreMarked() {
        classes()
                .that()
                .haveNameMatching(".*(Test|IT)")
                .and(use("org.testfx").or(use("app.footnote.ui.OpenedWindow")))
                .should()
                .beMetaAnnotatedWith(Tag.class)
                .because("the build runs them after the others")
                .check(new ClassFileImporter().importPackages("app.footnote.ui"));
    }

    private static DescribedPredicate<JavaClass> use(String prefix) {
        return DescribedPredicate.describe(
                "use " + prefix,
                user -> user.getDirectDependenciesFromSelf()
                        .stream()
                        .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(prefix)));
    }

    /** An area or a package with all that is below it; the root alone for the root. */
    private static String area(String name) {
        return name.equals(ArchitecturePage.ROOT) ? "app.footnote" : only(name) + "..";
    }

    private static String only(String name) {
        return name.equals(ArchitecturePage.ROOT) ? "app.footnote" : "app.footnote." + name;
    }

    private static String name(String packageName) {
        return packageName.equals("app.footnote")
                ? ArchitecturePage.ROOT
                : packageName.substring("app.footnote.".length());
    }
}
