package dev.lodestone.api;

import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Inquired;
import dev.lodestone.archive.Inquiry;
import dev.lodestone.archive.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Answers inquiries that are kept, and puts the answers on record before anybody hears of them. */
@ApplicationScoped
class Inquiring {
    private final Advice advice;
    private final Admission admission;
    private final Assessing assessing;
    private final Callers callers;
    private final Meters meters;
    private final Record record;
    private final Duration time;

    Inquiring(Advice advice, Admission admission, Assessing assessing, Callers callers, Meters meters, Record record) {
        this.advice = advice;
        this.admission = admission;
        this.assessing = assessing;
        this.callers = callers;
        this.meters = meters;
        this.record = record;
        this.time = admission.inquiryTime();
    }

    /** @param kept {@code false} to look only */
    Response answer(Inquiry<?> inquiry, String kept, HttpHeaders headers) {
        boolean trial = assessing.isTrial(kept);
        admission.weighed(inquiry.request());
        if (trial) {
            return Response.ok(asked(inquiry).json())
                    .header(Assessing.RECORDED, false)
                    .build();
        }
        Caller caller = callers.of(headers);
        Receipt receipt = record.recorder().earlier(inquiry, caller).orElseGet(() -> recorded(asked(inquiry), caller));
        return Response.ok(receipt.answer())
                .header(Assessing.ID, receipt.id())
                .header(Assessing.RECORDED, assessing.keepsRecord())
                .header(Assessing.REPEATED, receipt.repeated() ? "true" : null)
                .build();
    }

    private Inquired<?> asked(Inquiry<?> inquiry) {
        return Inquired.by(advice.advisor(), inquiry, time, () -> {});
    }

    private Receipt recorded(Inquired<?> answer, Caller caller) {
        return meters.recording(() -> Assessing.durable(record.recorder().record(answer, caller)));
    }
}
