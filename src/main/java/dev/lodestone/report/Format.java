package dev.lodestone.report;

import dev.lodestone.advice.Assessment;

/** The forms in which an assessment can be written for programs and documents. */
public enum Format {
    JSON {
        @Override
        public String write(Assessment assessment, String title) {
            return Json.pretty(assessment) + "\n";
        }
    },
    /** The first page of a briefing alone, in Markdown. */
    PAGE_ONE {
        @Override
        public String write(Assessment assessment, String title) {
            return PageOne.of(assessment, title);
        }
    },
    MD {
        @Override
        public String write(Assessment assessment, String title) {
            return BriefingText.of(assessment, title);
        }
    },
    /** With everything that the answer holds behind page one. */
    FULL_MD {
        @Override
        public String write(Assessment assessment, String title) {
            return BriefingText.full(assessment, title);
        }
    },
    CSV {
        @Override
        public String write(Assessment assessment, String title) {
            return CsvReport.of(assessment);
        }
    };

    /** @param title of the dossier; empty if it has none */
    public abstract String write(Assessment assessment, String title);
}
