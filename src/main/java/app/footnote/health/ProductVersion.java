package app.footnote.health;

/** The version of Footnote that is running. */
public final class ProductVersion {

    private ProductVersion() {
    }

    /** The version in the manifest of the program's jar; {@code development} when run from class folders. */
    public static String number() {
        String number = ProductVersion.class.getPackage().getImplementationVersion();
        return number == null ? "development" : number;
    }
}
