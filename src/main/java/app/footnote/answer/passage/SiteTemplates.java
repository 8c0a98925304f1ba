package app.footnote.answer.passage;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of site builders in Markdown: {@code {{< listing >}} ... {{< /listing >}}}. */
public final class SiteTemplates {

    /** A pair of templates around a listing. */
    private static final Pattern LISTING = Pattern.compile(
            "(?ms)^(\\{\\{< *([\\w-]+)[^\\n]*>}}[ \\t]*)$(.*?)^(\\{\\{< */ *\\2 *>}})");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[<%].*?[%>]}}");
    private static final Pattern LINE = Pattern.compile("(?m)^\\{\\{[<%].*?[%>]}}[ \\t]*(?:\\R|\\z)");
    private static final String FENCE = "```";

    private SiteTemplates() {
    }

    /** A text of the same length with code fences for the templates around listings and spaces for other templates. */
    static String mask(String text) {
        String fenced = LISTING.matcher(text).replaceAll(SiteTemplates::fenced);
        return TEMPLATE.matcher(fenced).replaceAll(template -> " ".repeat(template.group().length()));
    }

    /** The text without templates. */
    public static String strip(String text) {
        return TEMPLATE.matcher(LINE.matcher(text).replaceAll("")).replaceAll("");
    }

    private static String fenced(MatchResult listing) {
        return Matcher.quoteReplacement(fence(listing.group(1)) + listing.group(3) + fence(listing.group(4)));
    }

    private static String fence(String line) {
        return FENCE + " ".repeat(line.length() - FENCE.length());
    }
}
