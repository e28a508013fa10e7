package dev.lodestone.engine.network;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/** Session settings: a clock that stands at the date of the request. */
public final class Sessions {
    public static final KieSessionConfiguration CONFIGURATION = configuration();

    private Sessions() {}

    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
        return configuration;
    }

    /** Noon, because at midnight a rule that is effective from that day is not active yet. */
    public static void setClock(KieSession session, LocalDate date) {
        SessionPseudoClock clock = session.getSessionClock();
        long noon = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).toEpochMilli();
        clock.advanceTime(noon - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
    }
}
