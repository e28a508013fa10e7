package dev.lodestone.cli;

import dev.lodestone.access.Keys;
import dev.lodestone.access.Role;
import dev.lodestone.intake.BadInput;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "key",
        description = "Make an API key: the key for its holder, and the line for the service's file of keys.",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Whose key it is, without blanks; it stands with every assessment.")
    private String name;

    @Option(
            names = "--role",
            split = ",",
            defaultValue = "reader",
            description = "${COMPLETION-CANDIDATES}; reader by default.")
    private List<Role> roles;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day that it is good for; none by default.")
    private String until;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate last = until == null ? null : day();
        if (!name.matches("[^\\s#][^\\s]*")) {
            throw new BadInput(
                    "NAME", "'" + name + "' is no name of a key's holder", "write one word, such as desk-berlin");
        }
        String key = Keys.create();
        PrintWriter out = spec.commandLine().getOut();
        out.println("# The key, shown only now: " + key);
        out.println(name + " "
                + roles.stream().map(Role::toString).collect(Collectors.joining(",")) + " " + Keys.hash(key)
                + (last == null ? "" : " " + last));
        out.flush();
        return Lodestone.DONE;
    }

    private LocalDate day() {
        LocalDate day = RequestOptions.date("--until", until);
        if (day.isBefore(LocalDate.now())) {
            throw new BadInput("--until", "'" + until + "' has passed", "name a day to come");
        }
        return day;
    }
}
