import { defineRule } from "./rule";

export const rmatModality = defineRule({
  id: "rmat-modality",
  severity: { default: "warning" },
  summary: "A designation for regenerative medicines on a product that is none.",
  why: "RMAT covers cell and gene therapies, tissue products and their combinations; for anything else the text names the wrong scheme.",
  authority: {
    title: "FD&C Act section 506(g) (21 U.S.C. 356(g)), Regenerative advanced therapy",
    url: "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title21-section356&num=0&edition=prelim",
    seen: "primary",
    read: "2026-11-27",
    says: "A regenerative medicine therapy is a cell therapy, a therapeutic tissue engineering product, a human cell or tissue product or a combination with one of them.",
    note: "Read in a copy of the United States Code. Gene therapies count by the FDA's interpretation, as its page on regenerative medicine therapies tells it.",
  },
  validFrom: "2016-12-13",
  languages: ["en"],
  messages: {
    modality: "{drug} ({modality}) is outside the scope of {scheme}, which is limited to {limits}.",
  },
  examples: {
    reported: [{ text: "The FDA granted [[RMAT designation]] to pembrolizumab in 2019." }],
    silent: [
      { text: "The FDA granted RMAT designation to zevorcabtagene autoleucel in 2019." },
      { text: "The FDA granted Fast Track designation to pembrolizumab in 2014." },
      { text: "Pembrolizumab is not eligible for RMAT designation." },
    ],
  },
  needs: "statements",
  check: function* ({ statements, document }) {
    for (const { designation, drug, name, negated, planned } of statements) {
      if (designation === undefined || name === undefined || negated || planned) continue;
      const scheme = document.knowledge.entity(designation);
      const entity = drug.entity === undefined ? undefined : document.knowledge.entity(drug.entity);
      if (scheme?.type !== "designation" || scheme.modalities === undefined) continue;
      if (entity?.type !== "drug" || entity.modality === undefined || entity.modality === "other") continue;
      if (scheme.modalities.includes(entity.modality)) continue;
      yield {
        start: name.start,
        end: name.end,
        message: "modality",
        arguments: {
          drug: drug.text,
          modality: entity.modality,
          scheme: scheme.label,
          limits: scheme.modalities.filter((modality) => modality !== "other").join(", "),
        },
        entity: entity.id,
      };
    }
  },
});
