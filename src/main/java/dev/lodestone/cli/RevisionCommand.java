package dev.lodestone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "revision",
        description = "The life of a service's rules: draft, prove, approve, bring into use, roll back.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class RevisionCommand {
    private static final String PLACE = "/api/v1/revisions";
    private static final long LOOK_MILLIS = 300;

    @Spec
    private CommandSpec spec;

    /** The reason that is kept with a step. */
    static final class WhyOption {
        @Option(names = "--why", paramLabel = "TEXT", description = "Kept with the step.", defaultValue = "")
        private String why;

        String query() {
            return why.isBlank() ? "" : "?why=" + URLEncoder.encode(why, StandardCharsets.UTF_8);
        }
    }

    @Command(name = "list", description = "All revisions, the newest first.", mixinStandardHelpOptions = true)
    int list(@Mixin ServiceOption service) {
        service.get(PLACE).forEach(revision -> say(RevisionText.line(revision)));
        return Lodestone.DONE;
    }

    @Command(
            name = "show",
            description = "What one changes, what proved it, who did what, and what may come next.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin ServiceOption service,
            @Parameters(paramLabel = "NUMBER") int number,
            @Option(names = "--diff", description = "What it changes, line by line, as a unified diff alone.")
                    boolean diff) {
        say(
                diff
                        ? service.text(PLACE + "/" + number + "/diff").stripTrailing()
                        : RevisionText.whole(
                                service.get(PLACE + "/" + number), service.get(PLACE + "/" + number + "/shadow")));
        return Lodestone.DONE;
    }

    @Command(
            name = "draft",
            description = "Draft what is in a folder upon what is live, or anew what another draft changed.",
            mixinStandardHelpOptions = true)
    int draft(
            @Mixin ServiceOption service,
            @Mixin WhyOption why,
            @Mixin RulesOption rules,
            @Option(
                            names = "--changes-of",
                            paramLabel = "NUMBER",
                            description = "Take what that draft changed, rather than a folder.")
                    Integer other) {
        ObjectNode body = Json.shared().createObjectNode();
        if (other != null) {
            body.put("changesOf", other);
        } else {
            RuleFiles files = rules.source().files();
            ObjectNode texts = body.put("whole", true).putObject("files");
            files.texts().forEach(texts::put);
        }
        return stepped(service.post(PLACE + why.query(), Json.document(body)));
    }

    @Command(
            name = "prove",
            description = "Check a draft, run its cases, and find out what it changes; exit 1 if it is not good.",
            mixinStandardHelpOptions = true)
    int prove(@Mixin ServiceOption service, @Parameters(paramLabel = "NUMBER") int number) throws InterruptedException {
        String place = PLACE + "/" + number;
        int before = service.get(place).path("steps").size();
        service.post(place + "/proof", null);
        Thread stop = new Thread(() -> service.delete(place + "/proof"));
        Runtime.getRuntime().addShutdownHook(stop);
        JsonNode now = service.get(place);
        String told = "";
        while (now.path("proving").has("doing")) {
            String doing = now.path("proving").path("doing").asText();
            if (Terminal.showsErrors() && !doing.equals(told)) {
                spec.commandLine().getErr().print("\r\033[K" + doing);
                spec.commandLine().getErr().flush();
                told = doing;
            }
            Thread.sleep(LOOK_MILLIS);
            now = service.get(place);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        if (!told.isEmpty()) {
            spec.commandLine().getErr().print("\r\033[K");
            spec.commandLine().getErr().flush();
        }
        if (now.path("steps").size() == before) {
            say("Not proved: " + now.path("proving").path("failed").asText("it was begun anew"));
            return Lodestone.FOUND;
        }
        say(RevisionText.proof(now.path("proof")));
        return now.path("proof").path("good").asBoolean() ? Lodestone.DONE : Lodestone.FOUND;
    }

    @Command(
            name = "approve",
            description = "Approve what is proved, if another person drafted it.",
            mixinStandardHelpOptions = true)
    int approve(@Mixin ServiceOption service, @Mixin WhyOption why, @Parameters(paramLabel = "NUMBER") int number) {
        return stepped(service.post(PLACE + "/" + number + "/approval" + why.query(), null));
    }

    @Command(
            name = "live",
            description = "Bring what is approved, or was in use before, into use.",
            mixinStandardHelpOptions = true)
    int live(@Mixin ServiceOption service, @Mixin WhyOption why, @Parameters(paramLabel = "NUMBER") int number) {
        return stepped(service.post(PLACE + "/" + number + "/live" + why.query(), null));
    }

    @Command(
            name = "rollback",
            description = "Back to the revision that the live one was made from.",
            mixinStandardHelpOptions = true)
    int rollBack(@Mixin ServiceOption service, @Mixin WhyOption why) {
        return stepped(service.post(PLACE + "/rollback" + why.query(), null));
    }

    @Command(name = "withdraw", description = "Retire a draft that is not to go on.", mixinStandardHelpOptions = true)
    int withdraw(@Mixin ServiceOption service, @Mixin WhyOption why, @Parameters(paramLabel = "NUMBER") int number) {
        return stepped(service.post(PLACE + "/" + number + "/withdrawal" + why.query(), null));
    }

    private int stepped(JsonNode revision) {
        say(RevisionText.line(revision));
        return Lodestone.DONE;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
