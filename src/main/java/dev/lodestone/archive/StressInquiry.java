package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.Request;
import dev.lodestone.stress.Stop;
import dev.lodestone.stress.StopReader;
import dev.lodestone.stress.Stress;
import dev.lodestone.stress.Stresses;
import java.time.Duration;
import java.util.List;

/**
 * A stop of supply that is asked about.
 *
 * @param assumed what is put in place for the question
 */
public record StressInquiry(Request request, Stop stop, List<Variant> assumed) implements Inquiry<Stress> {
    static final String ASSUME = "assume";
    static final String[] FIELDS = {"mineral", "without", "from", "months", "cut", ASSUME};

    static StressInquiry read(InquiryBody body, int maxFacts) {
        Request request = body.request(null, maxFacts);
        List<Variant> assumed = body.get(ASSUME) == null ? List.of() : Variants.list(body.get(ASSUME), "/" + ASSUME);
        Stop stop = new StopReader(body.texts(StopReader.FIELDS), field -> "/" + field).read(request);
        return new StressInquiry(request, stop, assumed);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STRESS;
    }

    @Override
    public Stress answer(Advisor advisor, Duration time, Runnable onAsk) {
        return new Stresses(advisor).of(request, stop, assumed);
    }

    @Override
    public ObjectNode tree() {
        ObjectNode tree = RequestJson.tree(request);
        tree.put("mineral", stop.mineral().key());
        tree.put("without", stop.without().code());
        tree.put("from", stop.from().toString());
        tree.put("months", stop.months());
        tree.put("cut", stop.cut().written());
        if (!assumed.isEmpty()) {
            ArrayNode variants = tree.putArray(ASSUME);
            assumed.forEach(v -> variants.add(Variants.json(v)));
        }
        return tree;
    }

    @Override
    public List<Label> labels(Stress answer) {
        return List.of(new Label(
                Label.SUBJECT, "", "", stop.economy().code(), stop.mineral().key()));
    }

    @Override
    public int flags(Stress answer) {
        return 0;
    }

    @Override
    public Severity worst(Stress answer) {
        return null;
    }
}
