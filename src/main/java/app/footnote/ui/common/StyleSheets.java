package app.footnote.ui.common;

import java.net.URL;

/** Finds the style sheets, which are in the packages of the classes that use them. */
public final class StyleSheets {

    private StyleSheets() {
    }

    /** The URL of a style sheet in the package of a class. */
    public static String url(Class<?> owner, String name) {
        URL found = owner.getResource(name);
        if (found == null) {
            throw new IllegalStateException("There is no style sheet " + name + " beside " + owner);
        }
        return found.toExternalForm();
    }
}
