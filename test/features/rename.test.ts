import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { applyEdits } from "../../server/src/core/rules/fixAll";
import { renamableAt, renameAt } from "../../server/src/features/rename";
import { readMarkers } from "./markers";
import { analyzeSample } from "./open";

/** Renaming what stands at `$0` makes the text into `after`. */
function checkRename(marked: string, newName: string, after: string): void {
  const { text, cursor } = readMarkers(marked);
  const edits = renameAt(analyzeSample(text), cursor, newName);
  if ("refused" in edits) throw new Error(edits.refused);
  expect(applyEdits(text, edits)).toBe(after);
}

function checkRefused(marked: string): void {
  const { text, cursor } = readMarkers(marked);
  expect(renamableAt(analyzeSample(text), cursor)).toHaveProperty("refused");
}

describe("rename", () => {
  it("gives a known name to all mentions of the entity", () => {
    checkRename("With VLT-$01024 or Veltora.", "veltinib", "With veltinib or veltinib.");
  });

  it("keeps the capital of a sentence, and no other", () => {
    checkRename(
      "VLT-$01024 helps. Veltora helps. So does Veltora.",
      "veltinib",
      "Veltinib helps. Veltinib helps. So does veltinib.",
    );
    checkRename("Veltinib helps, velti$0 too.", "veltinib", "Veltinib helps, veltinib too.");
    checkRename(
      "| drug |\n| --- |\n| Velt$0ora |\n\nIn one (vs. Veltora) it helps.\n",
      "veltinib",
      "| drug |\n| --- |\n| veltinib |\n\nIn one (vs. veltinib) it helps.\n",
    );
    checkRename("VLT-$01024 helps.", "velti-X", "velti-X helps.");
  });

  it("replaces only what is written alike by an unknown name", () => {
    checkRename("VLT-$01024 helps. Veltora helps. VLT-1024.", "VLT-9", "VLT-9 helps. Veltora helps. VLT-9.");
  });

  it("leaves definitions whole", () => {
    checkRename(
      "VLT-1024 (veltinib) helps. VLT-$01024 works.",
      "veltinib",
      "VLT-1024 (veltinib) helps. Veltinib works.",
    );
  });

  it("never touches quotations, references, trial titles and code", () => {
    checkRename(
      "Velt$0ora works. “We are glad that Veltora works so well,” he said.\n\n> Veltora works.\n\n`Veltora`\n",
      "veltinib",
      "Veltinib works. “We are glad that Veltora works so well,” he said.\n\n> Veltora works.\n\n`Veltora`\n",
    );
    checkRename(
      "Velt$0ora works, as “A Phase 3 Study of Veltora in Sample Disease” shows.",
      "veltinib",
      "Veltinib works, as “A Phase 3 Study of Veltora in Sample Disease” shows.",
    );
    checkRefused("“We are glad that Velt$0ora works so well,” he said.");
  });

  it("refuses what is no entity", () => {
    checkRefused("Patients were gl$0ad.");
  });

  it("applies cleanly: ascending, without overlap, and the result analyses to the new name", () => {
    const words = fc.constantFrom("Veltora", "VLT-1024", "veltinib", "FDA", "helps", ".", "\n\n", "“", "”", "(", ")");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = `Veltora ${parts.join(" ")}`;
        const edits = renameAt(analyzeSample(text), 1, "veltinib");
        if ("refused" in edits) return;
        edits.forEach((edit, index) => expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0));
        expect(analyzeSample(applyEdits(text, edits)).mentions[0]?.name).toBe("veltinib");
      }),
      { numRuns: 200 },
    );
  });
});
