import { defineRule } from "./rule";

/** Programmes that speed development or review and end in no approval by themselves. */
const NO_APPROVAL =
  /^designation:[a-z]{2}-(?:fast-track|breakthrough-therapy|rmat|prime|priority-review|sakigake|rtor|rolling-review)$/;
/** Those that are granted under this word; nobody is designated for a rolling review. */
const IS_GRANTED = /-(?:fast-track|breakthrough-therapy|rmat|prime|priority-review|sakigake)$/;
const APPROVAL = /^[ \u00a0]approvals?\b/;

export const designationNotApproval = defineRule({
  id: "designation-not-approval",
  severity: { default: "warning" },
  summary: "A designation written as if it were an approval (“Fast Track approval”).",
  why: "Readers and investors take it for permission to market; the programme only speeds development or review.",
  authority: {
    title: "FDA, Fast Track, Breakthrough Therapy, Accelerated Approval, Priority Review",
    url: "https://www.fda.gov/patients/learn-about-drug-and-device-approvals/fast-track-breakthrough-therapy-accelerated-approval-priority-review",
    seen: "primary",
    read: "2026-11-22",
    says: "Four ways to make drugs available faster: three speed development or review, and one is an approval on early evidence.",
  },
  languages: ["en"],
  messages: {
    approval: "{scheme} speeds development or review; it is not an approval.",
    designation: "Change to “{replacement}”",
  },
  examples: {
    reported: [
      {
        text: "The FDA has given pembrolizumab [[Fast Track approval]].",
        fixed: "The FDA has given pembrolizumab Fast Track designation.",
      },
    ],
    silent: [
      { text: "The FDA has given pembrolizumab Fast Track designation." },
      { text: "The FDA has given pembrolizumab accelerated approval." },
      { text: "After Fast Track designation, approval of pembrolizumab came quickly." },
    ],
  },
  needs: "designations",
  check: function* ({ mentions, block, document }) {
    for (const mention of mentions) {
      if (mention.type !== "designation" || !NO_APPROVAL.test(mention.entity ?? "")) continue;
      const word = APPROVAL.exec(block.prose.slice(mention.end, mention.end + 12))?.[0];
      if (word === undefined || /\b(?:designation|status|review)s?$/i.test(mention.text)) continue;
      const scheme = document.knowledge.entity(mention.entity ?? "")?.label ?? mention.text;
      const start = mention.end + 1;
      const end = mention.end + word.length;
      const newText = word.endsWith("s") ? "designations" : "designation";
      const replacement = `${mention.text} ${newText}`;
      const edits = [{ start, end, newText }];
      const fix = { title: "designation", arguments: { replacement }, edits, certain: true };
      yield {
        start: mention.start,
        end,
        message: "approval",
        arguments: { scheme },
        fixes: IS_GRANTED.test(mention.entity ?? "") ? [fix] : [],
      };
    }
  },
});
