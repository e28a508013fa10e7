package dev.lodestone;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The log as a service has it, where none is started: Quarkus' log keeps all levels until a service says which, and the engine
 * then describes each fact that it takes in, for nobody.
 */
public final class QuietLog implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Logger.getLogger("").setLevel(Level.INFO);
    }
}
