package app.footnote.health;

import picocli.CommandLine.IVersionProvider;

/** Which Footnote this is. */
public final class ProductVersion implements IVersionProvider {

    /** From the jar's manifest; class folders have none. */
    static String number() {
        String number = ProductVersion.class.getPackage().getImplementationVersion();
        return number == null ? "development" : number;
    }

    @Override
    public String[] getVersion() {
        return new String[]{"footnote " + number(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")};
    }
}
