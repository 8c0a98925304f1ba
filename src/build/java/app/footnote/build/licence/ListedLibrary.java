package app.footnote.build.licence;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library and the licences that its POM declares, as license-maven-plugin lists them. Where a library offers several
 * licences, any of them may be chosen.
 */
record ListedLibrary(String group, String artifact, String version, List<String> licences) {

    /** For example {@code (MIT) (LGPL-2.1) A Library (org.example:a-library:1.0 - https://example.org)}. */
    private static final Pattern LINE = Pattern.compile(
            "^ +(?<licences>\\(.*\\)) .*\\((?<group>[^():]+):(?<artifact>[^():]+):(?<version>[^(): ]+) - .*\\)$",
            Pattern.MULTILINE);
    private static final Pattern LICENCE = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)");

    static List<ListedLibrary> parse(String list) {
        return LINE.matcher(list).results().map(ListedLibrary::of).toList();
    }

    private static ListedLibrary of(MatchResult line) {
        Matcher licence = LICENCE.matcher(line.group("licences"));
        return new ListedLibrary(line.group("group"), line.group("artifact"), line.group("version"),
                licence.results().map(found -> found.group(1)).toList());
    }

    /** Whether a file name is that of a jar of this library, with or without a classifier. */
    boolean isIn(String jar) {
        String name = artifact + "-" + version;
        return jar.equals(name + ".jar") || jar.startsWith(name + "-");
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
