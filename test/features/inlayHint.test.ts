import { describe, expect, it } from "vitest";
import { hintsIn } from "../../server/src/features/inlayHint";
import { DEFAULT_FEATURE_SETTINGS } from "../../server/src/features/settings";
import { readMarkers } from "./markers";
import { analyzeSample } from "./open";

/** The hints stand behind the marked names, and say what the labels say. */
function checkHints(marked: string, settings = DEFAULT_FEATURE_SETTINGS.inlayHints): void {
  const { text, expected } = readMarkers(marked);
  const hints = hintsIn(analyzeSample(text), { start: 0, end: text.length }, settings);
  expect(hints).toEqual(expected.map(({ end, label }) => ({ offset: end, text: label })));
}

describe("inlay hints", () => {
  it("give the preferred name of codes and brands, once a screen", () => {
    checkHints(`VLT-1024 was given. VLT-1024 was tolerated.
^^^^^^^^ veltinib

Then Veltora was sold.
     ^^^^^^^ veltinib`);
  });

  it("say nothing where the paragraph says it", () => {
    checkHints("VLT-1024 (veltinib) was given.");
    checkHints("Veltinib was given.");
  });

  it("give the meaning of an abbreviation that the document never spells out, once", () => {
    checkHints(`The FDA approved it.
    ^^^ Food and Drug Administration

The FDA agreed.`);
    checkHints("The Food and Drug Administration (FDA) approved it. The FDA agreed.");
  });

  it("can be turned off one by one and together", () => {
    const { inlayHints } = DEFAULT_FEATURE_SETTINGS;
    checkHints("VLT-1024 was given.", { ...inlayHints, codes: false });
    checkHints("Veltora was given.", { ...inlayHints, brands: false });
    checkHints("The FDA approved it.", { ...inlayHints, abbreviations: false });
    checkHints("The FDA approved Veltora.", { ...inlayHints, enabled: false });
  });
});
