package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.intake.AllAtOnce;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The facts, date and economies of a request on the command line. */
final class RequestOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Facts in JSON, CSV or XLSX; several files are taken together.")
    private List<Path> files;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date to advise for; else the first file's.")
    private String asOf;

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description = "See nothing that was published later; else the first file's, else everything is known.")
    private String knownOn;

    @Option(
            names = "--for",
            paramLabel = "ECONOMY",
            description = "Economies to advise, divided by commas; else the first file's, else all.")
    private String asked;

    @Option(
            names = "--with",
            paramLabel = "DOSSIER|FILE",
            description = "Put the files upon a shipped dossier, such as timeline, or upon another file.")
    private List<String> dossiers = List.of();

    @Option(
            names = "--dossier",
            paramLabel = "NAME[@VERSION]",
            description = "Take the facts of a dossier that is shipped, or kept in the archive (--archive, else the"
                    + " service's), beside those of the files.")
    private String dossier;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean namesFiles() {
        return files != null;
    }

    /** Whether facts are named: in files, or as a dossier. */
    boolean namesFacts() {
        return files != null || dossier != null;
    }

    /** What is asked for beside facts that are there without being named. */
    Request upon(Request given) {
        Request request = dossiers.isEmpty() ? given : given.with(below());
        return asked == null ? request : request.asking(economies());
    }

    /** The files that the facts come from, with those beneath them. */
    List<Path> paths() {
        List<Path> paths = new ArrayList<>(files == null ? List.of() : files);
        dossiers.stream().map(Path::of).filter(Files::isRegularFile).forEach(paths::add);
        return paths;
    }

    /** Whether a fact that the files are put upon is another one in them. */
    boolean hides(Request together) {
        return namesFacts()
                && !dossiers.isEmpty()
                && below().submitted().all().stream().anyMatch(f -> {
                    Fact upper = together.submitted().get(f.id());
                    return upper != null && !upper.equals(f);
                });
    }

    boolean namesKnownOn() {
        return knownOn != null;
    }

    /** @throws BadInput with everything that is wrong */
    Request request() {
        return request(null);
    }

    /**
     * @param otherwise the date where none is given; null if one has to be
     * @throws BadInput with everything that is wrong
     */
    Request request(LocalDate otherwise) {
        Request request = undated();
        if (request.asOf() == null && otherwise != null) {
            request = request.asOf(otherwise);
        }
        if (request.asOf() == null) {
            throw new BadInput("", "no date is given", "add --as-of 2024-12-03, or \"asOf\" to the file");
        }
        return request;
    }

    /**
     * The request, with or without a date.
     *
     * @throws BadInput with everything that is wrong
     */
    Request undated() {
        if (!namesFacts()) {
            throw new BadInput("", "no file is named", "name a file of facts in JSON, CSV or XLSX, or a --dossier");
        }
        AllAtOnce all = new AllAtOnce();
        LocalDate day = asOf == null ? null : all.read(() -> date("--as-of", asOf));
        LocalDate known = knownOn == null ? null : all.read(() -> date("--known-on", knownOn));
        List<Economy> economies = asked == null ? null : all.read(this::economies);
        Request request = all.read(() -> dossier == null ? Intake.layers(files, dossiers) : ofDossier());
        all.refuse();
        request = day == null ? request : request.asOf(day);
        request = known == null ? request : request.knownOn(known);
        return economies == null ? request : request.asking(economies);
    }

    /** The facts of the dossier and of the files; where they are the dossier's alone, the request says so. */
    private Request ofDossier() {
        DossierName named = DossierName.parse(dossier);
        byte[] shipped = named.shipped();
        KeptDossier kept = shipped == null ? kept(named) : null;
        byte[] text = kept == null ? shipped : kept.text();
        List<Path> beside = files == null ? List.of() : files;
        Request request = Intake.layers(Map.of(dossier, text), beside, dossiers);
        return beside.isEmpty() && dossiers.isEmpty()
                ? request.ofDossier(kept == null ? named.name() : kept.reference())
                : request;
    }

    private KeptDossier kept(DossierName named) {
        ParseResult given = spec.commandLine().getParseResult();
        String place = spec.findOption("--archive") == null ? null : given.matchedOptionValue("--archive", null);
        try (Archive archive = ArchiveOption.openIfAny(place)) {
            if (archive == null || !archive.exists()) {
                throw named.missing(List.of());
            }
            return named.in(archive);
        }
    }

    /** What the files are put upon; null if nothing. */
    Request below() {
        return dossiers.isEmpty() ? null : Intake.layers(List.of(), dossiers);
    }

    /** @throws BadInput if the text is no day */
    static LocalDate date(String option, String text) {
        return BadInput.at(option, () -> Dates.read(text));
    }

    private List<Economy> economies() {
        List<Economy> economies = new ArrayList<>();
        for (String name : Arrays.asList(asked.split("[,;]"))) {
            economies.add(BadInput.at("--for", () -> Economy.of(name)));
        }
        return economies;
    }
}
