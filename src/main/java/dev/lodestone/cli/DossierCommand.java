package dev.lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.archive.KeptDossiers;
import dev.lodestone.archive.StaleDossier;
import dev.lodestone.inquiry.DossierPatch;
import dev.lodestone.inquiry.LayeringText;
import dev.lodestone.inquiry.VersionDifference;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactBook;
import dev.lodestone.report.Json;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "dossier",
        description = "Named dossiers with all their versions, in the archive's database.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class DossierCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "list",
            description = "Name the dossiers: those that are shipped, and those that are kept.",
            mixinStandardHelpOptions = true)
    int list(@Mixin ArchiveOption archive) {
        say("Shipped: " + String.join(", ", Intake.dossiers()));
        try (Archive opened = archive.openIfAny()) {
            if (opened == null) {
                say("Kept: none, as the archive is off");
                return Lodestone.DONE;
            }
            List<KeptDossier> all = opened.exists() ? opened.dossiers().all() : List.of();
            all.forEach(d -> say(line(d.reference(), d)));
            if (all.isEmpty()) {
                say("Kept: none yet in " + opened.address() + "; lodestone dossier put NAME FILE keeps one");
            }
        }
        return Lodestone.DONE;
    }

    @Command(name = "log", description = "All versions of one, the newest first.", mixinStandardHelpOptions = true)
    int log(@Mixin ArchiveOption archive, @Parameters(paramLabel = "NAME") String name) {
        try (Archive opened = archive.open()) {
            List<KeptDossier> versions = opened.dossiers().versions(name);
            if (versions.isEmpty()) {
                throw new DossierName(name, 0).missing(List.of());
            }
            versions.forEach(d -> say(line("version " + d.version(), d)));
        }
        return Lodestone.DONE;
    }

    @Command(
            name = "show",
            description = "Print one as a file of facts: lodestone dossier show NAME > facts.json",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin ArchiveOption archive,
            @Parameters(paramLabel = "NAME[@VERSION]", description = "The newest version if none is named.")
                    String reference) {
        try (Archive opened = archive.open()) {
            say(new String(find(opened, reference).text(), StandardCharsets.UTF_8).stripTrailing());
        }
        return Lodestone.DONE;
    }

    @Command(name = "put", description = "Keep a file of facts as the next version.", mixinStandardHelpOptions = true)
    int put(
            @Option(
                            names = "--archive",
                            paramLabel = "PLACE",
                            description =
                                    "An SQLite file, made if it is not there, or a jdbc:postgresql: address; else the"
                                            + " service's (LODESTONE_ARCHIVE_URL, or lodestone.archive.url in"
                                            + " config/application.properties), else " + Archive.DEFAULT_PLACE + ".")
                    String place,
            @Mixin UponOption upon,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FILE", description = "Facts in JSON, CSV or XLSX.") Path file) {
        boolean isJson = file.toString().endsWith(".json");
        byte[] text = isJson ? Intake.bytes(file) : null;
        Request request = isJson ? JsonIntake.read(text, file.toString(), Intake.MAX_FACTS) : Intake.file(file);
        byte[] kept = isJson ? text : Json.pretty(new FactBook(request).json()).getBytes(StandardCharsets.UTF_8);
        try (Archive opened = ArchiveOption.open(ArchiveOption.place(place))) {
            keep(opened, name, upon, kept, request);
        }
        return Lodestone.DONE;
    }

    @Command(
            name = "patch",
            description =
                    "Change some of it: a JSON merge patch, in which facts may be an object of facts by their ids.",
            mixinStandardHelpOptions = true)
    int patch(
            @Mixin ArchiveOption archive,
            @Mixin UponOption upon,
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FILE") Path file) {
        try (Archive opened = archive.open()) {
            KeptDossier before = find(opened, upon.version() == 0 ? name : name + "@" + upon.version());
            ObjectNode merged = DossierPatch.apply(
                    (ObjectNode) JsonIntake.tree(before.text(), name),
                    JsonIntake.tree(Intake.bytes(file), file.toString()));
            byte[] text = Json.pretty(merged).getBytes(StandardCharsets.UTF_8);
            keep(opened, name, upon, text, JsonIntake.read(text, "", Intake.MAX_FACTS));
        }
        return Lodestone.DONE;
    }

    @Command(
            name = "remove",
            description = "Have none of that name any more; all its versions stay.",
            mixinStandardHelpOptions = true)
    int remove(@Mixin ArchiveOption archive, @Mixin UponOption upon, @Parameters(paramLabel = "NAME") String name) {
        try (Archive opened = archive.open()) {
            find(opened, name);
            keep(opened, name, upon, null, null);
        }
        return Lodestone.DONE;
    }

    @Command(
            name = "diff",
            description = "What is otherwise between two versions: in the facts, and in the advice.",
            mixinStandardHelpOptions = true)
    int diff(
            @Mixin ArchiveOption archive,
            @Mixin RulesOption rules,
            @Mixin TableOption output,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--from", paramLabel = "VERSION", description = "The version before --to if left out.")
                    Integer from,
            @Option(names = "--to", paramLabel = "VERSION", description = "The newest if left out.") Integer to) {
        try (Archive opened = archive.open()) {
            KeptDossier later = find(opened, to == null ? name : name + "@" + to);
            int before = from == null ? later.version() - 1 : from;
            if (before < 1) {
                throw new BadInput("--from", "'" + name + "' has one version only", "put another one first");
            }
            KeptDossier earlier = find(opened, name + "@" + before);
            output.print(
                    VersionDifference.between(
                            earlier.reference(), read(earlier), later.reference(), read(later), rules.advisor()),
                    LayeringText::versions,
                    LayeringText::versions);
        }
        return Lodestone.DONE;
    }

    private void keep(Archive archive, String name, UponOption upon, byte[] text, Request request) {
        KeptDossiers dossiers = archive.dossiers();
        KeptDossiers.refuseShipped(name);
        KeptDossier latest = dossiers.latest(name).orElse(null);
        int behind = latest == null ? 0 : latest.version();
        if (latest != null && !latest.isRemoved() && upon.version() == 0) {
            throw new BadInput(
                    "--upon",
                    "which version this was made from is not said; " + line(latest.reference(), latest)
                            + " is the newest",
                    "see it with lodestone dossier diff or show, and add --upon " + latest.version());
        }
        try {
            int base = upon.version() == 0 ? behind : upon.version();
            KeptDossier put = dossiers.put(name, base, text, request, System.getProperty("user.name", ""), upon.why());
            say(
                    put.isRemoved()
                            ? "Removed " + name + "; its versions stay."
                            : "Kept as " + put.reference() + " in " + archive.address() + ".");
        } catch (StaleDossier e) {
            throw new BadInput(
                    "--upon", e.getMessage(), "see what was changed meanwhile: lodestone dossier diff " + name);
        }
    }

    private static KeptDossier find(Archive archive, String reference) {
        return DossierName.parse(reference).in(archive);
    }

    private static Request read(KeptDossier dossier) {
        return JsonIntake.read(dossier.text(), "", Intake.MAX_FACTS);
    }

    private static String line(String what, KeptDossier d) {
        return what + ", " + d.at() + (d.who().isEmpty() ? "" : " by " + d.who()) + ": "
                + (d.isRemoved() ? "removed" : d.facts() + " facts" + (d.title().isEmpty() ? "" : ", " + d.title()))
                + (d.why().isEmpty() ? "" : " (" + d.why() + ")");
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
