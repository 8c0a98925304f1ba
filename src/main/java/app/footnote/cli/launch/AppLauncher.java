package app.footnote.cli.launch;

import app.footnote.health.Services;

/** The way into the house. */
@FunctionalInterface
public interface AppLauncher {

    Services open(LaunchOptions launch) throws Exception;
}
